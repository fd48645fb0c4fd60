/* The script on paper: the explication, and the page worked backwards.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/pages/sheet-type.h"

#include "app/pages/table-sheet.h"
#include "app/pages/words.h"

#include <glib/gi18n-lib.h>

static const RegieTableColumn columns[] = {
  { N_ ("Part of the script"), 0.26 },
  { N_ ("In our words"), 0.74 },
};

typedef struct
{
  RegieTable *table;
  const char
    *heading; /* waits until there is something below it; NULL when it is there */
  unsigned n;
} Filling;

static void
say (Filling *self, const char *label, const char *text)
{
  g_autofree char *left = g_markup_printf_escaped ("<b>%s</b>", label);

  if (!regie_is_said (text))
    return;
  if (self->heading)
    regie_table_add_heading (self->table, self->heading);
  self->heading = NULL;
  regie_table_add_prose (self->table, left, text, "%s");
  self->n++;
}

/* The fields so named, each under its label; names: ends with NULL. */
static void
say_fields (Filling *self, gpointer record, const char *const *names)
{
  for (; *names; names++)
    {
      const RegieField *field = regie_record_find_field (record, *names);

      say (self, _ (field->label), regie_record_get (record, field).text);
    }
}

static void
say_promises (Filling *self, RegieProduction *production)
{
  RegiePromise *promise;

  self->heading = _ ("Promises");
  for (unsigned i = 0;
       (promise = regie_list_at (regie_production_promises (production), i)); i++)
    {
      g_autofree char *kept = regie_is_said (promise->noticed)
        ? g_strdup_printf (_ ("Kept when: %s"), promise->noticed)
        : NULL;
      g_autofree char *broken = regie_is_said (promise->broken)
        ? g_strdup_printf (_ ("Broken when: %s"), promise->broken)
        : NULL;
      g_autofree char *both =
        kept && broken ? g_strdup_printf ("%s\n%s", kept, broken) : NULL;
      const char *name = promise->name ? promise->name : "";

      say (self, name, both ? both : kept ? kept : broken ? broken : "–");
    }
}

static void
say_events (Filling *self, RegieProduction *production)
{
  RegieScene *scene;

  self->heading = _ ("Logic of events");
  for (unsigned i = 0; (scene = regie_list_at (production->scenes, i)); i++)
    {
      g_autofree char *name = regie_scene_heading (scene);

      say (self, name, scene->event);
    }
}

static void
say_cast (Filling *self, RegieProduction *production)
{
  RegieRole *role;

  self->heading = _ ("What each role wants in the end");
  for (unsigned i = 0; (role = regie_list_at (production->roles, i)); i++)
    say (self, role->name ? role->name : "", role->super_objective);
}

static unsigned
fill_explication (RegieTable *table,
                  RegieProduction *production,
                  const RegieSheetOptions *options)
{
  static const char *const proposition[] = { "sentence", "audience", "subtext", NULL };
  static const char *const reading[] = {
    "why", "what", "how", "meaning", "super-objective", NULL
  };
  Filling self = { table, _ ("Value proposition"), 0 };

  say_fields (&self, production->explication->value_proposition, proposition);
  say_promises (&self, production);
  self.heading = _ ("Why, what, how");
  say_fields (&self, production->explication, reading);
  say_events (&self, production);
  say_cast (&self, production);
  return self.n;
}

static unsigned
fill_working_backwards (RegieTable *table,
                        RegieProduction *production,
                        const RegieSheetOptions *options)
{
  static const char *const news[] = { "headline", "sub-line", "customer-says",
                                      "problem",  "solution", "how-to-start",
                                      NULL };
  RegieWorkingBackwards *page = production->working_backwards;
  Filling self = { table, NULL, 0 };
  RegieQuestion *question;

  say_fields (&self, page, news);
  for (int asker = REGIE_ASKER_CUSTOMER; asker <= REGIE_ASKER_COLLEAGUE; asker++)
    {
      self.heading =
        asker == REGIE_ASKER_CUSTOMER ? _ ("Customers ask") : _ ("Colleagues ask");
      for (unsigned i = 0; (question = regie_list_at (page->questions, i)); i++)
        if (question->asker == asker)
          say (&self, question->text ? question->text : "",
               regie_is_said (question->answer) ? question->answer : "–");
    }
  return self.n;
}

/* Entries are not counted at the top of the page. */
static char *
count_nothing (unsigned n)
{
  return g_strdup ("");
}

static gpointer
lay_out_explication (RegieProduction *production,
                     const RegieSheetOptions *options,
                     const RegiePage *page,
                     GError **error)
{
  static const RegieList list = {
    columns,
    G_N_ELEMENTS (columns),
    N_ ("Explication"),
    "",
    N_ ("There is no explication yet. Write the value proposition in the Script first."),
    fill_explication,
    count_nothing,
  };

  return regie_table_sheet_new (&list, production, options, page, error);
}

static gpointer
lay_out_working_backwards (RegieProduction *production,
                           const RegieSheetOptions *options,
                           const RegiePage *page,
                           GError **error)
{
  static const RegieList list = {
    columns,
    G_N_ELEMENTS (columns),
    N_ ("Working backwards"),
    "",
    N_ ("The page worked backwards is empty. Write its headline in the Script first."),
    fill_working_backwards,
    count_nothing,
  };

  return regie_table_sheet_new (&list, production, options, page, error);
}

const RegieSheetType regie_explication_sheet = { lay_out_explication,
                                                 regie_table_sheet_free,
                                                 regie_table_sheet_n_pages,
                                                 regie_table_sheet_describe,
                                                 regie_table_sheet_draw,
                                                 FALSE,
                                                 TRUE };
const RegieSheetType regie_working_backwards_sheet = { lay_out_working_backwards,
                                                       regie_table_sheet_free,
                                                       regie_table_sheet_n_pages,
                                                       regie_table_sheet_describe,
                                                       regie_table_sheet_draw,
                                                       FALSE,
                                                       TRUE };

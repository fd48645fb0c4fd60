/* The script on paper: the explication, and the page worked backwards.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/pages/sheet-type.h"

#include "app/model/role-name.h"
#include "app/pages/filling.h"
#include "app/pages/words.h"

#include <glib/gi18n-lib.h>

static void
say_promises (RegieFilling *self)
{
  RegiePromise *promise;

  self->heading = _ ("Promises");
  for (unsigned i = 0;
       (promise = regie_list_at (regie_production_promises (self->production), i)); i++)
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

      regie_filling_say (self, name, both ? both : kept ? kept : broken ? broken : "–");
    }
}

static void
say_events (RegieFilling *self)
{
  RegieScene *scene;

  self->heading = _ ("Logic of events");
  for (unsigned i = 0; (scene = regie_list_at (self->production->scenes, i)); i++)
    {
      g_autofree char *name = regie_scene_heading (scene);

      regie_filling_say (self, name, scene->event);
    }
}

static void
say_cast (RegieFilling *self)
{
  RegieRole *role;

  self->heading = _ ("What each role wants in the end");
  for (unsigned i = 0; (role = regie_list_at (self->production->roles, i)); i++)
    {
      g_autofree char *name = regie_role_full_name (role);

      regie_filling_say (self, name, role->super_objective);
    }
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
  RegieFilling self = { .table = table,
                        .production = production,
                        .heading = _ ("Value proposition") };

  regie_filling_say_fields (&self, production->explication->value_proposition,
                            proposition);
  say_promises (&self);
  self.heading = _ ("Why, what, how");
  regie_filling_say_fields (&self, production->explication, reading);
  say_events (&self);
  say_cast (&self);
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
  RegieFilling self = { .table = table, .production = production, .heading = NULL };
  RegieQuestion *question;

  regie_filling_say_fields (&self, page, news);
  for (int asker = REGIE_ASKER_CUSTOMER; asker <= REGIE_ASKER_COLLEAGUE; asker++)
    {
      self.heading =
        asker == REGIE_ASKER_CUSTOMER ? _ ("Customers ask") : _ ("Colleagues ask");
      for (unsigned i = 0; (question = regie_list_at (page->questions, i)); i++)
        if (question->asker == asker)
          regie_filling_say (&self, question->text ? question->text : "",
                             regie_is_said (question->answer) ? question->answer : "–");
    }
  return self.n;
}

/* Entries are not counted at the top of the page. */
static char *
count_nothing (unsigned n, const RegieSheetOptions *options)
{
  return g_strdup ("");
}

static const RegieList explication = {
  .columns = regie_filling_columns,
  .n_columns = 2,
  .title = N_ ("Explication"),
  .key = "",
  .nothing =
    N_ ("There is no explication yet. Write the value proposition in the Script first."),
  .fill = fill_explication,
  .count = count_nothing,
};

static const RegieList working_backwards = {
  .columns = regie_filling_columns,
  .n_columns = 2,
  .title = N_ ("Working backwards"),
  .key = "",
  .nothing =
    N_ ("The page worked backwards is empty. Write its headline in the Script first."),
  .fill = fill_working_backwards,
  .count = count_nothing,
};

const RegieSheetType regie_explication_sheet = REGIE_TABLE_SHEET (explication);
const RegieSheetType regie_working_backwards_sheet =
  REGIE_TABLE_SHEET (working_backwards);

/* The cue sheet: all cues by department, in the order they are called.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/pages/sheet-type.h"

#include "app/base/units.h"
#include "app/draw/symbols.h"
#include "app/pages/table-sheet.h"
#include "app/pages/words.h"
#include "app/play/sentence.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static const RegieTableColumn columns[] = {
  { N_ ("Cue"), 0.11 },          { N_ ("Scene and beat"), 0.21 }, { N_ ("When"), 0.25 },
  { N_ ("What happens"), 0.25 }, { N_ ("On the stage"), 0.18 },
};

/* "goes on · reach 4.50 m" */
static char *
tell_effect (RegieCue *cue, gboolean imperial)
{
  GString *effect = g_string_new (NULL);

  if (cue->presence != REGIE_PRESENCE_AS_BEFORE)
    g_string_append (effect, cue->presence == REGIE_PRESENCE_ON_STAGE ? _ ("goes on")
                                                                      : _ ("goes off"));
  if (!isnan (cue->reach))
    {
      g_autofree char *length = regie_length_format (cue->reach, imperial);

      g_string_append (effect, effect->len ? " · " : "");
      /* Translators: how far light, sound or scent goes: "reach 4.50 m" */
      g_string_append_printf (effect, _ ("reach %s"), length);
    }
  return g_string_free (effect, FALSE);
}

typedef struct
{
  RegieTable *table;
  RegieProduction *production;
  const RegieSheetOptions *options;
  unsigned n_cues;
} Filling;

static void
add_cue (Filling *self, RegieScene *scene, RegieBeat *beat, RegieCue *cue)
{
  RegieRecord *element =
    cue->element ? regie_scene_find (scene, self->production, cue->element) : NULL;
  g_autofree char *number = regie_cue_number (cue);
  g_autofree char *effect = tell_effect (cue, self->options->imperial);
  g_autofree char *place = regie_beat_heading (beat);
  g_autofree char *no = g_markup_printf_escaped ("<b>%s</b>", number);
  g_autofree char *where = g_markup_printf_escaped ("%s\n<small>%s</small>", place,
                                                    scene->title ? scene->title : "");
  g_autofree char *when = g_markup_escape_text (cue->trigger ? cue->trigger : "–", -1);
  g_autofree char *what =
    g_markup_printf_escaped ("%s%s<small>%s</small>", cue->title ? cue->title : "",
                             *effect ? "\n" : "", effect);
  g_autofree char *on =
    g_markup_escape_text (REGIE_IS_ELEMENT (element)
                            ? regie_symbols_name_element (REGIE_ELEMENT (element))
                            : "–",
                          -1);

  regie_table_add_row (self->table, (const char *const[]){ no, where, when, what, on });
  self->n_cues++;
}

static void
add_department (Filling *self, int department)
{
  RegieScene *scene;
  RegieBeat *beat;
  RegieCue *cue;

  regie_table_add_heading (self->table, _ (regie_departments[department].label));
  for (unsigned i = 0; (scene = regie_list_at (self->production->scenes, i)); i++)
    for (unsigned j = 0; (beat = regie_list_at (scene->beats, j)); j++)
      for (unsigned k = 0; (cue = regie_list_at (beat->cues, k)); k++)
        if (cue->department == department &&
            (!self->options->scene || self->options->scene == scene))
          add_cue (self, scene, beat, cue);
}

static unsigned
fill (RegieTable *table, RegieProduction *production, const RegieSheetOptions *options)
{
  Filling self = { table, production, options, 0 };

  for (int i = 0; i < REGIE_N_DEPARTMENTS; i++)
    add_department (&self, i);
  return self.n_cues;
}

static char *
count (unsigned n, const RegieSheetOptions *options)
{
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u cue", "%u cues", n), n);
}

static const RegieList list = {
  .columns = columns,
  .n_columns = G_N_ELEMENTS (columns),
  .title = N_ ("Cue sheet"),
  .key = N_ ("LX light   SND sound   SCR screen   SCT scent   PRP prop"),
  .nothing = N_ ("There is no cue to put on a cue sheet. Add cues to a beat first."),
  .fill = fill,
  .count = count,
};

const RegieSheetType regie_cue_sheet = REGIE_TABLE_SHEET (list);

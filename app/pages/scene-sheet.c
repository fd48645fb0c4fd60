/* A scene in the director's book: what it is for, who plays and wants what, beat by beat what
 * happens, and what was noted. One scene's.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/pages/sheet-type.h"

#include "app/model/role-name.h"
#include "app/pages/caption-words.h"
#include "app/pages/filling.h"
#include "app/pages/words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define EVERYTHING ((1u << REGIE_N_PANEL_FIELDS) - 1)

typedef struct
{
  RegieFilling filling;
  RegieScene *scene;
  RegieDrawOptions draw;
} Scene;

static void
say_purpose (Scene *self)
{
  static const char *const first[] = { "summary", "event", NULL };
  static const char *const last[] = { "subtext", NULL };
  RegieBeat *turn = regie_scene_turning_point (self->scene);
  g_autofree char *heading = turn ? regie_beat_heading (turn) : NULL;

  self->filling.heading = _ ("What it is for");
  regie_filling_say_fields (&self->filling, self->scene, first);
  regie_filling_say (&self->filling, _ ("Turning point"), heading);
  regie_filling_say_fields (&self->filling, self->scene, last);
}

static void
say_roles (Scene *self)
{
  RegieRole *role;

  self->filling.heading = _ ("Who plays, and what they want");
  for (unsigned i = 0; (role = regie_list_at (self->filling.production->roles, i)); i++)
    if (regie_scene_has_role (self->scene, role))
      {
        g_autofree char *line = regie_role_line (role, self->scene);
        g_autofree char *name = regie_role_full_name (role);

        regie_filling_say (&self->filling, name, *line ? line : "–");
      }
}

static void
say_beats (Scene *self)
{
  RegieBeat *beat;

  self->filling.heading = _ ("Beat by beat");
  for (unsigned i = 0; (beat = regie_list_at (self->scene->beats, i)); i++)
    {
      g_autofree char *title = regie_beat_heading (beat);
      g_autofree char *facts = regie_beat_facts (beat, TRUE);
      g_autofree char *label = g_strdup_printf ("%s\n%s", title, facts);
      g_autofree char *words = regie_caption_words (&self->draw, beat, EVERYTHING);

      regie_filling_say_markup (&self->filling, label, *words ? words : "–");
    }
}

/* In the order they are needed: where the rule book may end here. */
static void
say_dilemmas (Scene *self)
{
  RegieRole *role;
  RegieDilemma *dilemma;

  self->filling.heading = _ ("When the rule book ends");
  for (unsigned i = 0; (role = regie_list_at (self->filling.production->roles, i)); i++)
    for (unsigned j = 0; (dilemma = regie_list_at (role->dilemmas, j)); j++)
      if (regie_scene_has_role (self->scene, role) &&
          regie_dilemma_may_happen (dilemma, self->scene))
        {
          g_autofree char *name = regie_role_full_name (role);

          regie_filling_say (&self->filling, name, dilemma->situation);
        }
}

/* From rehearsals; those on the plan are in its legend. */
static void
say_notes (Scene *self)
{
  RegieBeat *beat;
  RegieRemark *remark;

  self->filling.heading = _ ("Noted in rehearsal");
  for (unsigned i = 0; (beat = regie_list_at (self->scene->beats, i)); i++)
    for (unsigned j = 0; (remark = regie_list_at (beat->remarks, j)); j++)
      {
        g_autofree char *title = regie_beat_heading (beat);
        g_autofree char *label =
          g_strdup_printf ("%s\n%s", title, _ (regie_remark_kinds[remark->kind].label));

        regie_filling_say (&self->filling, label, remark->text);
      }
}

static unsigned
fill (RegieTable *table, RegieProduction *production, const RegieSheetOptions *options)
{
  Scene self = { { .table = table, .production = production },
                 options->scene,
                 regie_draw_options (production, options->scene, REGIE_STYLE_PAPER) };

  if (!self.scene)
    return 0;
  self.draw.imperial = options->imperial;
  say_purpose (&self);
  say_roles (&self);
  say_beats (&self);
  say_dilemmas (&self);
  say_notes (&self);
  return self.filling.n;
}

static char *
count (unsigned n, const RegieSheetOptions *options)
{
  unsigned beats = options->scene ? regie_scene_n_beats (options->scene) : 0;

  return beats ? regie_beats_line (beats, regie_scene_seconds (options->scene))
               : g_strdup ("");
}

static const RegieList list = {
  .columns = regie_filling_columns,
  .n_columns = 2,
  .title = N_ ("The scene"),
  .of_one = TRUE,
  .key = REGIE_CAPTION_KEY,
  .nothing = N_ ("Nothing is written of the scene yet."),
  .fill = fill,
  .count = count,
};

const RegieSheetType regie_scene_sheet = REGIE_TABLE_SHEET (list);

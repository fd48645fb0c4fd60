/* The role's card: who it is and wants, what leads it there, what a player must bring, what it
 * is paid for, and what it does when the rule book ends. One role's.
 *
 * It is staff's paper: about the part, never about who plays it. Of players, their fit and the
 * notes on them nothing is here. Incentives are: whoever plays the role works under them every
 * day and is the first to know what they invite, and a card that keeps silent of them asks for
 * one behaviour while another is rewarded.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/pages/sheet-type.h"

#include "app/model/role-name.h"
#include "app/pages/filling.h"
#include "app/pages/words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static void
say_character (RegieFilling *self, RegieRole *role)
{
  static const char *const who[] = { "character", "backstory",    "needs",
                                     "context",   "value-in-use", NULL };
  static const char *const wanted[] = { "super-objective", NULL };

  self->heading = _ ("Who I am");
  regie_filling_say_fields (self, role, who);
  self->heading = _ ("What I want");
  regie_filling_say_fields (self, role, wanted);
}

/* Read off what is wanted in each beat. */
static void
say_line_of_action (RegieFilling *self, RegieRole *role)
{
  RegieScene *scene;

  self->heading = _ ("Line of action");
  for (unsigned i = 0; (scene = regie_list_at (self->production->scenes, i)); i++)
    {
      g_autofree char *heading = regie_scene_heading (scene);
      g_autofree char *line = regie_role_line (role, scene);

      regie_filling_say (self, heading, line);
    }
}

static void
say_qualities (RegieFilling *self, RegieRole *role)
{
  g_autoptr (GString) names = g_string_new (NULL);
  RegieQuality *quality;

  for (unsigned i = 0; (quality = regie_list_at (role->qualities, i)); i++)
    if (regie_is_said (quality->name))
      g_string_append_printf (names, "%s%s", names->len ? "\n" : "", quality->name);
  regie_filling_say (self, _ ("I must already bring"), names->str);
}

static void
say_embodiment (RegieFilling *self, RegieRole *role)
{
  g_autofree char *aim = NULL;

  if (isnan (role->embodiment))
    return;
  /* Translators: how far a player lives the role and how far stays as they are */
  aim = g_strdup_printf (_ ("%.0f %% the role, %.0f %% myself"), role->embodiment,
                            100 - role->embodiment);
  regie_filling_say (self, _ ("Embodiment"), aim);
}

static void
say_incentives (RegieFilling *self, RegieRole *role)
{
  RegieIncentive *incentive;

  self->heading = _ ("What I am rewarded for, and what it invites");
  for (unsigned i = 0; (incentive = regie_list_at (role->incentives, i)); i++)
    {
      const char *text = incentive->text ? incentive->text : "";
      g_autofree char *both = regie_is_said (incentive->behaviour)
        /* Translators: an incentive, then the behaviour it invites */
        ? g_strdup_printf (_ ("%s\nInvites: %s"), text, incentive->behaviour)
        : g_strdup (text);

      regie_filling_say (self, _ (regie_measures[incentive->measure].label), both);
    }
}

static void
say_dilemmas (RegieFilling *self, RegieRole *role)
{
  RegieDilemma *dilemma;

  self->heading = _ ("When the rule book ends");
  for (unsigned i = 0; (dilemma = regie_list_at (role->dilemmas, i)); i++)
    {
      g_autofree char *where = regie_dilemma_places (dilemma, self->production);

      regie_filling_say (self, C_ ("dilemma", "When"), dilemma->situation);
      regie_filling_say_close (self, _ ("We"), dilemma->response);
      regie_filling_say_close (self, _ ("Because"), dilemma->because);
      regie_filling_say_close (self, _ ("Where it can happen"), where);
    }
}

static void
say_relations (RegieFilling *self, RegieRole *role)
{
  RegieRelation *relation;

  self->heading = _ ("With others");
  for (unsigned i = 0; (relation = regie_list_at (role->relations, i)); i++)
    {
      RegieRole *with = regie_production_role (self->production, relation->with);
      g_autofree char *name = with ? regie_role_full_name (with) : NULL;

      regie_filling_say (self, name ? name : "–", relation->text);
    }
}

static unsigned
fill (RegieTable *table, RegieProduction *production, const RegieSheetOptions *options)
{
  RegieFilling self = { .table = table, .production = production };
  RegieRole *role = options->role;

  if (!role)
    return 0;
  say_character (&self, role);
  self.heading = _ ("How I play it");
  say_qualities (&self, role);
  say_embodiment (&self, role);
  say_dilemmas (&self, role);
  say_relations (&self, role);
  say_incentives (&self, role);
  say_line_of_action (&self, role);
  return self.n;
}

static char *
name_part (unsigned n, const RegieSheetOptions *options)
{
  return g_strdup (options->role ? _ (regie_parts[options->role->part].label) : "");
}

static const RegieList list = {
  .columns = regie_filling_columns,
  .n_columns = 2,
  .title = N_ ("Role card"),
  .of_one = TRUE,
  .key = "",
  .nothing = N_ ("The role’s card is empty. Write about the role in the Script first."),
  .fill = fill,
  .count = name_part,
};

const RegieSheetType regie_role_card = REGIE_TABLE_SHEET (list);

/* What a role sheet tells of one role.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/pages/role-told.h"

#include "app/base/units.h"
#include "app/draw/ink.h"
#include "app/pages/role-plan.h"
#include "app/pages/words.h"

#include <glib/gi18n-lib.h>

static const struct
{
  const char *label;
  size_t offset;
  const char *dress; /* markup; translatable */
} lines[] = {
  { N_ ("Do"), G_STRUCT_OFFSET (RegieAct, action), "%s" },
  { N_ ("Say"), G_STRUCT_OFFSET (RegieAct, line), N_ ("“%s”") },
  { N_ ("Mean"), G_STRUCT_OFFSET (RegieAct, subtext), "<i>%s</i>" },
  { N_ ("Want"), G_STRUCT_OFFSET (RegieAct, objective), "%s" },
};

static RegieBeat *
beat_of (RegieRoleBeat *self)
{
  return regie_list_at (self->scene->beats, (unsigned) self->beat);
}

/* How it feels is the customer's to know. */
static char *
feels (RegieBeat *beat, RegieRole *role)
{
  return role->part == REGIE_PART_CUSTOMER ? regie_beat_feeling (beat) : NULL;
}

static gboolean
says_something (RegieAct *act)
{
  for (size_t i = 0; act && i < G_N_ELEMENTS (lines); i++)
    {
      const char *text = G_STRUCT_MEMBER (char *, act, lines[i].offset);
      g_autofree char *clean = g_strstrip (g_strdup (text ? text : ""));

      if (*clean)
        return TRUE;
    }
  return FALSE;
}

/* "Chooses  0:20 · B X Counter, 1.2 m, 1 s" */
static char *
dress_title (RegieRoleBeat *self, const RegieDrawOptions *draw)
{
  RegieBeat *beat = beat_of (self);
  g_autofree char *duration = regie_duration_format (beat->duration);
  g_autofree char *title = regie_first_piece (beat->title);

  return g_markup_printf_escaped (
    "<b>%s</b>  <span size='7680' fgcolor='#%06x'>%s%s%s</span>", title,
    regie_ink_colour (REGIE_INK_QUIET, draw->style), duration, *self->moves ? " · " : "",
    self->moves);
}

/* What is to be seen while the role itself has nothing to do runs on after the title. */
static void
say_idle (RegieRoleBeat *self, const RegieDrawOptions *draw)
{
  RegieBeat *beat = beat_of (self);
  g_autofree char *title = dress_title (self, draw);
  g_autofree char *now = g_strstrip (g_strdup (beat->evidence ? beat->evidence : ""));
  g_autofree char *lead =
    *now ? g_strdup_printf ("%s   <b>%s</b> ", title, _ ("Now")) : g_strdup (title);

  regie_words_add_led (self->words, lead, now);
}

static void
say_act (RegieRoleBeat *self, RegieAct *act)
{
  for (size_t i = 0; act && i < G_N_ELEMENTS (lines); i++)
    regie_words_add (self->words, _ (lines[i].label),
                                     G_STRUCT_MEMBER (char *, act, lines[i].offset),
                                     _ (lines[i].dress));
}

/* In one paragraph when it is idle, else at length. */
static void
say (RegieRoleBeat *self, const RegieDrawOptions *draw, RegieRole *role)
{
  RegieBeat *beat = beat_of (self);
  RegieAct *act = regie_beat_find_act (beat, role->parent_instance.id);
  g_autofree char *feeling = feels (beat, role);

  g_ptr_array_set_size (self->words, 0);
  if (self->idle)
    {
      say_idle (self, draw);
      return;
    }
  regie_words_add_title (self->words, dress_title (self, draw));
  say_act (self, act);
  if (!says_something (act))
    /* Translators: what is to be seen while the role itself has nothing to do */
    regie_words_add (self->words, _ ("Now"), beat->evidence, "%s");
  /* Translators: how the customer feels: "unsure −1" */
  regie_words_add (self->words, _ ("Feel"), feeling, "%s");
  regie_words_add (self->words, _ ("Carry"), self->carried, "%s");
}

static RegieRoleBeat *
beat_new (const RegieDrawOptions *draw, RegieScene *scene, RegieRole *role, int beat)
{
  RegieRoleBeat *self = g_new0 (RegieRoleBeat, 1);
  g_autofree char *feeling = NULL;

  self->scene = scene;
  self->beat = beat;
  self->words = regie_words_new ();
  self->walks = regie_role_walks (draw->production, scene, role, beat);
  self->moves =
    regie_role_moves_text (draw->production, scene, role, beat, draw->imperial);
  self->carried = regie_role_carries (draw->production, scene, role, beat);
  feeling = feels (beat_of (self), role);
  self->idle =
    !*self->moves && !*self->carried && !feeling &&
    !says_something (regie_beat_find_act (beat_of (self), role->parent_instance.id));
  say (self, draw, role);
  return self;
}

static void
beat_free (gpointer data)
{
  RegieRoleBeat *self = data;

  g_ptr_array_unref (self->words);
  g_free (self->moves);
  g_free (self->carried);
  g_free (self);
}

static GPtrArray *
introduce (RegieRole *role)
{
  GPtrArray *words = regie_words_new ();

  regie_words_add (words, _ ("I am"), role->character, "%s");
  regie_words_add (words, _ ("I want"), role->super_objective, "<b>%s</b>");
  return words;
}

static GPtrArray *
tell_dilemmas (RegieProduction *production, RegieRole *role, RegieScene *scene)
{
  GPtrArray *words = regie_words_new ();
  RegieDilemma *dilemma;
  unsigned first;

  for (unsigned i = 0; (dilemma = regie_list_at (role->dilemmas, i)); i++)
    {
      g_autofree char *where = NULL;

      if (!regie_dilemma_may_happen (dilemma, scene))
        continue;
      first = words->len;
      where = regie_dilemma_places (dilemma, production);
      regie_words_add (words, C_ ("dilemma", "When"), dilemma->situation, "<b>%s</b>");
      regie_words_add (words, _ ("We"), dilemma->response, "%s");
      regie_words_add (words, _ ("Because"), dilemma->because, "%s");
      regie_words_add (words, _ ("Where"), where, "%s");
      if (first > 0 && words->len > first)
        regie_words_set_apart (words, first);
    }
  return words;
}
static gboolean
plays (RegieScene *scene, RegieRole *role, const RegieSheetOptions *options)
{
  return regie_scene_n_beats (scene) > 0 && regie_scene_has_role (scene, role) &&
         (!options->scene || options->scene == scene) &&
         (!options->role || options->role == role);
}

/* Whoever only stands there is shown once where. */
static void
show_where (RegieRoleTold *self, const RegieDrawOptions *draw, unsigned from)
{
  RegieRoleBeat *first = self->told->pdata[from];

  for (unsigned i = from; i < self->told->len; i++)
    if (!((RegieRoleBeat *) self->told->pdata[i])->idle)
      return;
  first->idle = FALSE;
  say (first, draw, self->role);
}

static void
tell_scene (RegieRoleTold *self, const RegieDrawOptions *draw, RegieScene *scene)
{
  unsigned from = self->told->len;

  for (unsigned i = 0; i < regie_scene_n_beats (scene); i++)
    g_ptr_array_add (self->told, beat_new (draw, scene, self->role, (int) i));
  show_where (self, draw, from);
}

static void
count (RegieRoleTold *self, gboolean imperial)
{
  double walked = 0, seconds = 0;
  g_autofree char *length = NULL;

  for (unsigned i = 0; i < self->told->len; i++)
    {
      RegieRoleBeat *told = self->told->pdata[i];

      walked += told->walks;
      seconds += beat_of (told)->duration;
    }
  length = regie_length_format (walked, imperial);
  self->beats = regie_beats_line (self->told->len, seconds);
  /* Translators: how far a role walks in all: "walks 6.40 m" */
  self->walks = walked > 0 ? g_strdup_printf (_ ("walks %s"), length) : g_strdup ("");
}

RegieRoleTold *
regie_role_told_new (const RegieDrawOptions *draw,
                     RegieRole *role,
                     const RegieSheetOptions *options)
{
  RegieRoleTold *self = g_new0 (RegieRoleTold, 1);
  RegieScene *scene;

  self->role = role;
  self->told = g_ptr_array_new_with_free_func (beat_free);
  self->introduction = introduce (role);
  self->dilemmas = tell_dilemmas (draw->production, role, options->scene);
  for (unsigned i = 0; (scene = regie_list_at (draw->production->scenes, i)); i++)
    if (plays (scene, role, options))
      tell_scene (self, draw, scene);
  count (self, options->imperial);
  return self;
}

void
regie_role_told_free (RegieRoleTold *self)
{
  g_free (self->beats);
  g_free (self->walks);
  g_ptr_array_unref (self->told);
  g_ptr_array_unref (self->introduction);
  g_ptr_array_unref (self->dilemmas);
  g_free (self);
}

gboolean
regie_role_is_told (RegieProduction *production,
                    RegieRole *role,
                    const RegieSheetOptions *options)
{
  RegieScene *scene;

  for (unsigned i = 0; (scene = regie_list_at (production->scenes, i)); i++)
    if (plays (scene, role, options))
      return TRUE;
  return FALSE;
}

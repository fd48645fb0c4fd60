/* Scenes and beats in words.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/pages/words.h"

#include "app/base/units.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define LINE 40 /* characters that a break takes the room of */

gboolean
regie_is_said (const char *text)
{
  return text && *text;
}

static unsigned
number_of (gpointer record)
{
  unsigned position = 0;

  regie_record_place (REGIE_RECORD (record), &position);
  return position + 1;
}

char *
regie_scene_heading (RegieScene *scene)
{
  g_autofree char *number = g_strdup_printf (_ ("Scene %u"), number_of (scene));

  if (!regie_is_said (scene->title) || g_str_equal (scene->title, number))
    return g_steal_pointer (&number);
  /* Translators: a scene's number and title */
  return g_strdup_printf (_ ("Scene %u · %s"), number_of (scene), scene->title);
}

char *
regie_beat_heading (RegieBeat *beat)
{
  gpointer scene = regie_record_above (REGIE_RECORD (beat), REGIE_TYPE_SCENE);

  return g_strdup_printf ("%u.%u %s", number_of (scene), number_of (beat),
                          beat->title ? beat->title : "");
}

char *
regie_beats_line (unsigned n, double seconds)
{
  g_autofree char *duration = regie_duration_format (seconds);

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u beat · %s", "%u beats · %s",
                                       n),
                          n, duration);
}

/* With its sign, so that it reads without colours. NULL when nothing is said. */
static char *
feeling (double emotion, const char *const words[5])
{
  static const char *const signs[] = { "−2", "−1", "0", "+1", "+2" };
  int i;

  if (isnan (emotion))
    return NULL;
  i = (int) lround (CLAMP (emotion, -2, 2)) + 2;
  return g_strdup_printf ("%s\u00a0%s", _ (words[i]), signs[i]);
}

char *
regie_beat_feeling (RegieBeat *beat)
{
  static const char *const words[] = { N_ ("let down"), N_ ("unsure"), N_ ("neutral"),
                                       N_ ("at ease"), N_ ("delighted") };

  return feeling (beat->emotion, words);
}

char *
regie_beat_facts (RegieBeat *beat, gboolean with_feeling)
{
  static const char *const words[] = { N_ ("feels let down"), N_ ("feels unsure"),
                                       N_ ("feels neutral"), N_ ("feels at ease"),
                                       N_ ("feels delighted") };
  g_autofree char *duration = regie_duration_format (beat->duration);
  g_autofree char *feels = with_feeling ? feeling (beat->emotion, words) : NULL;

  return feels ? g_strdup_printf ("%s · %s", duration, feels)
               : g_steal_pointer (&duration);
}

unsigned
regie_scene_n_beats (RegieScene *scene)
{
  return scene->beats ? g_list_model_get_n_items (scene->beats) : 0;
}

double
regie_scene_seconds (RegieScene *scene)
{
  RegieBeat *beat;
  double seconds = 0;

  for (unsigned i = 0; (beat = regie_list_at (scene->beats, i)); i++)
    seconds += beat->duration;
  return seconds;
}

static RegieRecord *
find_in (GListModel *list, const char *id)
{
  RegieRecord *record;

  for (unsigned i = 0; (record = regie_list_at (list, i)); i++)
    if (g_strcmp0 (record->id, id) == 0)
      return record;
  return NULL;
}

RegieBeat *
regie_scene_turning_point (RegieScene *scene)
{
  RegieRecord *turn = regie_is_said (scene->turning_point)
                        ? find_in (scene->beats, scene->turning_point)
                        : NULL;

  return turn ? REGIE_BEAT (turn) : NULL;
}

RegieRecord *
regie_scene_find (RegieScene *scene, RegieProduction *production, const char *id)
{
  RegieSetting *setting = regie_scene_setting (scene, production);
  RegieRecord *found = find_in (scene->positions, id);

  if (!found)
    found = find_in (scene->elements, id);
  return found || !setting ? found : find_in (setting->elements, id);
}

char *
regie_role_line (RegieRole *role, RegieScene *scene)
{
  GString *line = g_string_new (NULL);
  RegieBeat *beat;

  for (unsigned i = 0; (beat = regie_list_at (scene->beats, i)); i++)
    {
      RegieAct *act = regie_beat_find_act (beat, role->parent_instance.id);

      if (act && regie_is_said (act->objective))
        g_string_append_printf (line, "%s%u  %s", line->len ? "\n" : "", i + 1,
                                act->objective);
    }
  return g_string_free (line, FALSE);
}

static gboolean
happens_in (RegieDilemma *dilemma, RegieScene *scene)
{
  RegieOccasion *occasion;

  for (unsigned i = 0; (occasion = regie_list_at (dilemma->occasions, i)); i++)
    if (g_strcmp0 (occasion->scene, scene->parent_instance.id) == 0)
      return TRUE;
  return FALSE;
}

gboolean
regie_dilemma_may_happen (RegieDilemma *dilemma, RegieScene *scene)
{
  return !scene || !regie_list_at (dilemma->occasions, 0) || happens_in (dilemma, scene);
}

char *
regie_dilemma_places (RegieDilemma *dilemma, RegieProduction *production)
{
  GString *places = g_string_new (NULL);
  RegieScene *scene;

  for (unsigned i = 0; (scene = regie_list_at (production->scenes, i)); i++)
    if (happens_in (dilemma, scene))
      {
        g_autofree char *heading = regie_scene_heading (scene);

        g_string_append_printf (places, "%s%s", places->len ? ", " : "", heading);
      }
  return g_string_free (places, FALSE);
}

char *
regie_scenes_shown (RegieScene *scene)
{
  return scene ? regie_scene_heading (scene) : g_strdup (_ ("All scenes"));
}

const char *
regie_piece_end (const char *text, int characters)
{
  const char *end = text, *blank;

  for (int n = 0; *end && n < characters; end = g_utf8_next_char (end))
    n += *end == '\n' ? LINE : 1;
  if (!*end)
    return end;
  for (blank = end - 1; blank > text && !g_ascii_isspace (*blank); blank--)
    continue;
  return blank > text ? blank + 1 : end;
}

char *
regie_first_piece (const char *text)
{
  return text ? g_strndup (text, (gsize) (regie_piece_end (text, REGIE_PIECE) - text))
              : g_strdup ("");
}

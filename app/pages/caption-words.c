/* What a storyboard's caption says of a beat.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/pages/caption-words.h"

#include "app/model/role-name.h"
#include "app/pages/words.h"
#include "app/play/sentence.h"

#include <glib/gi18n-lib.h>

#define BIT(field) (1u << (field))

/* Each paragraph on a line of its own. */
static void
add_paragraph (GString *words, const char *who, const char *what)
{
  g_autofree char *escaped = g_markup_escape_text (who, -1);

  if (*what)
    g_string_append_printf (words, "%s<b>%s</b>%s", words->len ? "\n" : "", escaped,
                            what);
}

/* Adds the text, stripped and in its dress: "%s". */
static void
add_said (GString *words, const char *text, const char *dress)
{
  g_autofree char *clean = text ? g_strstrip (g_strdup (text)) : NULL;
  g_autofree char *dressed = NULL;

  if (!regie_is_said (clean))
    return;
  dressed = g_markup_printf_escaped (dress, clean);
  g_string_append_printf (words, " %s", dressed);
}

static void
add_act (GString *words, const char *who, RegieAct *act, unsigned fields)
{
  g_autoptr (GString) said = g_string_new (NULL);

  if (fields & BIT (REGIE_PANEL_ACTION))
    add_said (said, act->action, "%s");
  if (fields & BIT (REGIE_PANEL_LINE))
    add_said (said, act->line, _ ("“%s”"));
  if (fields & BIT (REGIE_PANEL_SUBTEXT))
    add_said (said, act->subtext, "<i>%s</i>");
  if (fields & BIT (REGIE_PANEL_OBJECTIVE))
    add_said (said, act->objective, "→\u00a0%s");
  add_paragraph (words, who, said->str);
}

static void
add_prose (GString *words, RegiePanelField field, const char *text)
{
  g_autoptr (GString) said = g_string_new (NULL);

  add_said (said, text, "%s");
  add_paragraph (words, _ (regie_panel_fields[field].label), said->str);
}

static void
add_moves (GString *words, const RegieDrawOptions *draw, RegieBeat *beat)
{
  gpointer scene = regie_record_above (REGIE_RECORD (beat), REGIE_TYPE_SCENE);
  g_autoptr (RegieTimeline) timeline = regie_timeline_new (draw->production, scene);
  g_autoptr (GString) moves = g_string_new (NULL);
  g_autoptr (GPtrArray) paths = NULL;
  unsigned position = 0;

  regie_record_place (REGIE_RECORD (beat), &position);
  paths = regie_paths_of_beat (timeline, draw->production, scene, (int) position);
  for (unsigned i = 0; i < paths->len; i++)
    {
      g_autofree char *move =
        regie_path_shorthand (paths->pdata[i], draw->production, scene, draw->imperial);

      g_string_append_printf (moves, "%s%s", i ? "; " : "", move);
    }
  add_prose (words, REGIE_PANEL_MOVES, moves->str);
}

static void
add_cues (GString *words, RegieBeat *beat)
{
  RegieCue *cue;

  for (unsigned i = 0; (cue = regie_list_at (beat->cues, i)); i++)
    {
      g_autofree char *number = regie_cue_number (cue);
      g_autoptr (GString) said = g_string_new (NULL);

      add_said (said, cue->title, "%s");
      add_paragraph (words, number, said->str);
    }
}

char *
regie_caption_words (const RegieDrawOptions *draw, RegieBeat *beat, unsigned fields)
{
  const char *prose[REGIE_N_PANEL_FIELDS] = {
    [REGIE_PANEL_EVIDENCE] = beat->evidence,
    [REGIE_PANEL_FRONTSTAGE] = beat->frontstage,
    [REGIE_PANEL_BACKSTAGE] = beat->backstage,
    [REGIE_PANEL_SUPPORT] = beat->support,
  };
  GString *words = g_string_new (NULL);
  RegieRole *role;

  for (unsigned i = 0; (role = regie_list_at (draw->production->roles, i)); i++)
    {
      RegieAct *act = regie_beat_find_act (beat, role->parent_instance.id);
      g_autofree char *name = act ? regie_role_full_name (role) : NULL;

      if (act)
        add_act (words, name, act, fields);
    }
  if (fields & BIT (REGIE_PANEL_MOVES))
    add_moves (words, draw, beat);
  for (int i = 0; i < REGIE_N_PANEL_FIELDS; i++)
    if (fields & BIT (i) && prose[i])
      add_prose (words, (RegiePanelField) i, prose[i]);
  if (fields & BIT (REGIE_PANEL_CUES))
    add_cues (words, beat);
  return g_string_free (words, FALSE);
}

gboolean
regie_caption_leave_out (const RegieDrawOptions *draw, RegieBeat *beat, unsigned *fields)
{
  /* What is said aloud comes last: no briefing can do without it. */
  static const RegiePanelField least[] = {
    REGIE_PANEL_SUPPORT, REGIE_PANEL_BACKSTAGE, REGIE_PANEL_FRONTSTAGE,
    REGIE_PANEL_MOVES,   REGIE_PANEL_EVIDENCE,  REGIE_PANEL_CUES,
    REGIE_PANEL_ACTION,  REGIE_PANEL_OBJECTIVE, REGIE_PANEL_SUBTEXT,
    REGIE_PANEL_LINE,
  };

  for (size_t i = 0; i < G_N_ELEMENTS (least); i++)
    {
      g_autofree char *alone = NULL, *rest = NULL;

      if (!(*fields & BIT (least[i])))
        continue;
      alone = regie_caption_words (draw, beat, BIT (least[i]));
      rest = regie_caption_words (draw, beat, *fields & ~BIT (least[i]));
      if (*alone && !*rest)
        return FALSE;
      *fields &= ~BIT (least[i]);
      if (*alone)
        return TRUE;
    }
  return FALSE;
}

char *
regie_caption_left_out (unsigned missing, gboolean and_more)
{
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree char *all = NULL;

  for (int i = 0; i < REGIE_N_PANEL_FIELDS; i++)
    if (missing & BIT (i))
      g_string_append_printf (names, "%s%s", names->len ? ", " : "",
                              _ (regie_panel_fields[i].label));
  if (and_more)
    g_string_append (names, names->len ? ", …" : "…");
  /* Translators: names of what a caption has no room for */
  all = g_strdup_printf (_ ("Left out: %s"), names->str);
  return g_markup_printf_escaped ("\n<i>%s</i>", all);
}

/* Captions of the storyboard's panels.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/pages/storyboard-caption.h"

#include "app/draw/ink.h"
#include "app/draw/lettering.h"
#include "app/pages/words.h"
#include "app/play/sentence.h"

#include <glib/gi18n-lib.h>

/* The roles that stand in the scene, each once: "G Guest · B Barista". Markup. */
static char *
list_roles (const RegieCaption *self, RegieScene *scene, const char *between)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  GString *markup = g_string_new (NULL);
  RegiePosition *position;

  for (unsigned i = 0; (position = regie_list_at (scene->positions, i)); i++)
    {
      RegieRole *role = regie_position_role (position, self->draw->production);
      g_autofree char *words = NULL;

      if (!role || !g_hash_table_add (seen, role))
        continue;
      words = g_markup_printf_escaped ("<b>%s</b>\u00a0%s",
                                       role->initials ? role->initials : "",
                                       role->name ? role->name : "");
      g_string_append_printf (markup, "%s%s", markup->len ? between : "", words);
    }
  return g_string_free (markup, FALSE);
}

/* How many of each verdict the scene has, in one line. cr: (nullable): only measures.
 * Returns: how wide it is. */
static double
draw_counts (const RegieCaption *self, cairo_t *cr, RegieScene *scene, RegiePoint left)
{
  static const RegieVerdict shown[] = { REGIE_VERDICT_SUPPORTS, REGIE_VERDICT_NEUTRAL,
                                        REGIE_VERDICT_WORKS_AGAINST,
                                        REGIE_VERDICT_NOT_JUDGED };
  double size = MAX (7, self->size - 1), x = left.x;
  RegieLettering style = { .size = size, .down = 0.5 };
  unsigned counts[4];

  regie_scene_count_verdicts (scene, self->draw->production, counts);
  for (size_t i = 0; i < G_N_ELEMENTS (shown); i++)
    {
      g_autofree char *count = g_strdup_printf ("%u", counts[shown[i]]);
      RegiePoint at = { x + 1.25 * size, left.y };

      if (cr)
        {
          regie_draw_badge (cr, (RegiePoint){ x + 0.5 * size, left.y }, 0.48 * size,
                            shown[i], self->draw->style);
          regie_ink_set (cr, REGIE_INK_TEXT, self->draw->style, 1);
          regie_lettering_draw (cr, at, count, &style);
        }
      x = at.x + regie_lettering_box (at, count, &style).width + 0.75 * size;
    }
  return x - 0.75 * size - left.x;
}

/* Writes the text as tall as it comes, within the lines left. Returns: where it ends. */
static double
write_down (const RegieCaption *self,
            cairo_t *cr,
            RegieBox room,
            const char *text,
            RegieLettering style)
{
  int lines = (int) (room.height / (1.36 * style.size));

  if (!text || !*text || lines < 1)
    return room.y;
  style.width = room.width;
  style.lines = style.lines ? MIN (style.lines, lines) : lines;
  regie_ink_set (cr, REGIE_INK_TEXT, self->draw->style, 1);
  regie_lettering_draw (cr, (RegiePoint){ room.x, room.y }, text, &style);
  return room.y + regie_lettering_box ((RegiePoint){ 0, 0 }, text, &style).height;
}

static char *
number_of (gpointer record)
{
  unsigned position = 0;

  regie_record_place (REGIE_RECORD (record), &position);
  return g_strdup_printf ("%u", position + 1);
}

void
regie_caption_draw_scene (const RegieCaption *self,
                          cairo_t *cr,
                          RegieBox box,
                          RegieScene *scene)
{
  gboolean tall = box.height > box.width;
  double size = self->size, bottom = box.y + box.height - (tall ? 24 : 4);
  double x = box.x + REGIE_CAPTION_PAD + 2, y = box.y + REGIE_CAPTION_PAD - 1,
         right = box.x + box.width - REGIE_CAPTION_PAD, ends = right;
  g_autofree char *number = number_of (scene);
  g_autofree char *roles = list_roles (self, scene, "\u00a0\u00a0·  ");
  RegieLettering big = { .size = size * 2.4, .bold = TRUE };

  if (!tall)
    {
      ends = right - draw_counts (self, NULL, scene, (RegiePoint){ 0, 0 });
      draw_counts (self, cr, scene, (RegiePoint){ ends, y + 0.75 * size });
    }
  regie_ink_set (cr, REGIE_INK_TEXT, self->draw->style, 1);
  regie_lettering_draw (cr, (RegiePoint){ x, y - 0.65 * size }, number, &big);
  if (tall)
    y += 2.6 * size;
  else
    x +=
      regie_lettering_box ((RegiePoint){ x, y }, number, &big).width + REGIE_CAPTION_PAD;
  y = write_down (self, cr, (RegieBox){ x, y, ends - REGIE_CAPTION_PAD - x, bottom - y },
                  scene->title,
                  (RegieLettering){
                    .size = size * 1.2, .bold = TRUE, .lines = tall ? 3 : 1 });
  if (tall)
    {
      draw_counts (self, cr, scene, (RegiePoint){ x, y + size });
      y += 1.9 * size;
    }
  y = write_down (self, cr, (RegieBox){ x, y + 0.3 * size, right - x, bottom - y }, roles,
                  (RegieLettering){ .size = size, .markup = TRUE });
  write_down (self, cr,
              (RegieBox){ x, y + 0.5 * size, right - x, bottom - y - 0.5 * size },
              scene->summary, (RegieLettering){ .size = size });
}

/* Beats */

static void
add_words (GPtrArray *lines, const char *who, const char *does, const char *says)
{
  g_autofree char *clean = g_strstrip (g_strdup (does ? does : ""));
  g_autofree char *said = g_strstrip (g_strdup (says ? says : ""));
  g_autofree char *quoted = *said ? g_strdup_printf (_ ("“%s”"), said) : g_strdup ("");

  if (*clean || *said)
    g_ptr_array_add (lines, g_markup_printf_escaped ("<b>%s</b> %s%s%s", who, clean,
                                                     *clean && *said ? " " : "", quoted));
}

/* What each role does and says, then the cues: markup, one paragraph each. */
static GPtrArray *
list_words (const RegieCaption *self, RegieBeat *beat)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  RegieRole *role;
  RegieCue *cue;

  for (unsigned i = 0; (role = regie_list_at (self->draw->production->roles, i)); i++)
    {
      RegieAct *act = regie_beat_find_act (beat, role->parent_instance.id);

      if (act)
        add_words (lines, role->name ? role->name : "", act->action, act->line);
    }
  for (unsigned i = 0; (cue = regie_list_at (beat->cues, i)); i++)
    {
      g_autofree char *number = regie_cue_number (cue);

      add_words (lines, number, cue->title, NULL);
    }
  return lines;
}

static double
measure (const char *markup, double size, double width)
{
  RegieLettering style = { .size = size, .markup = TRUE, .width = width };

  return regie_lettering_box ((RegiePoint){ 0, 0 }, markup, &style).height;
}

static double
measure_words (GPtrArray *lines, double size, double width)
{
  double height = 0;

  for (unsigned i = 0; i < lines->len; i++)
    height += measure (lines->pdata[i], size, width);
  return height;
}

/* Room for the number before the words, as a share of the size. */
#define NUMBER 2.6

/* Duration and feeling stand after the title, or below it in a tall caption. */
static char *
beat_title (const RegieCaption *self, RegieBeat *beat, gboolean tall)
{
  g_autofree char *facts = regie_beat_facts (beat);

  return g_markup_printf_escaped ("<b>%s</b>%s<span size='%d' fgcolor='#%06x'>%s</span>",
                                  beat->title ? beat->title : "", tall ? "\n" : "   ",
                                  (int) (self->size * 1024),
                                  regie_ink_colour (REGIE_INK_QUIET, self->draw->style),
                                  facts);
}

double
regie_caption_beat_height (const RegieCaption *self, double width, RegieBeat *beat)
{
  g_autoptr (GPtrArray) lines = list_words (self, beat);
  g_autofree char *title = beat_title (self, beat, FALSE);
  double room = width - 2 * REGIE_CAPTION_PAD - 2 - NUMBER * self->size;

  return measure (title, self->size * 1.2, room) +
         measure_words (lines, self->size, room) + 2 * REGIE_CAPTION_PAD;
}

/* Smaller letters when that makes all fit; else each paragraph is cut to its share. */
static void
draw_words (const RegieCaption *self, cairo_t *cr, RegieBox room, GPtrArray *lines)
{
  double size = self->size, bottom = room.y + room.height;

  while (size > 7 && measure_words (lines, size, room.width) > room.height)
    size = MAX (size - 0.5, 7);
  for (unsigned i = 0; i < lines->len; i++)
    {
      double share = (bottom - room.y) / (lines->len - i);
      gboolean whole = measure_words (lines, size, room.width) <= room.height;
      RegieLettering style = { .size = size, .markup = TRUE };

      style.lines = whole ? 0 : MAX ((int) (share / (1.22 * size)), 1);
      room.y =
        write_down (self, cr, (RegieBox){ room.x, room.y, room.width, bottom - room.y },
                    lines->pdata[i], style);
    }
}

void
regie_caption_draw_beat (const RegieCaption *self,
                         cairo_t *cr,
                         RegieBox box,
                         RegieBeat *beat,
                         gboolean with_scene)
{
  g_autoptr (GPtrArray) lines = list_words (self, beat);
  g_autofree char *title = beat_title (self, beat, box.height > box.width),
                  *number = number_of (beat);
  double x = box.x + REGIE_CAPTION_PAD + 2, y = box.y + REGIE_CAPTION_PAD - 1;
  double right = box.x + box.width - REGIE_CAPTION_PAD,
         bottom = box.y + box.height - (box.height > box.width ? 22 : 3);
  RegieLettering big = { .size = self->size * 2.2, .bold = TRUE };
  double words = x + NUMBER * self->size;

  if (with_scene)
    {
      g_autofree char *scene =
        number_of (regie_record_above (REGIE_RECORD (beat), REGIE_TYPE_SCENE));
      g_autofree char *alone = g_steal_pointer (&number);

      number = g_strdup_printf ("%s.%s", scene, alone);
      big.size = self->size * 1.5;
    }
  regie_ink_set (cr, REGIE_INK_TEXT, self->draw->style, 1);
  regie_lettering_draw (cr, (RegiePoint){ x, y - 0.3 * (big.size - self->size * 1.2) },
                        number, &big);
  words = MAX (words, x + regie_lettering_box ((RegiePoint){ 0, 0 }, number, &big).width +
                        0.6 * self->size);
  y =
    write_down (self, cr, (RegieBox){ words, y, right - words, bottom - y }, title,
                (RegieLettering){ .size = self->size * 1.2, .markup = TRUE, .lines = 3 });
  if (box.height > box.width)
    words = x;
  draw_words (self, cr, (RegieBox){ words, y + 1, right - words, bottom - y - 1 }, lines);
}

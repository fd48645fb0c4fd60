/* Captions of the storyboard's panels.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/pages/storyboard-caption.h"

#include "app/draw/ink.h"
#include "app/draw/lettering.h"
#include "app/model/role-name.h"
#include "app/pages/caption-words.h"
#include "app/pages/words.h"

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
      g_autofree char *words = NULL, *initials = NULL, *name = NULL;

      if (!role || !g_hash_table_add (seen, role))
        continue;
      initials = regie_role_initials (role);
      name = regie_role_full_name (role);
      words = g_markup_printf_escaped ("<b>%s</b>\u00a0%s", initials, name);
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
  gboolean tall = self->beside;
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

/* Room for the number before the words, as a share of the size. */
#define NUMBER 2.6

/* Points kept free below the words: beside a picture the scale bar stands there. */
static double
foot (const RegieCaption *self)
{
  return self->beside && !self->tight ? 22.0 : REGIE_CAPTION_PAD - 1;
}

static char *
beat_number (const RegieCaption *self, RegieBeat *beat)
{
  g_autofree char *number = number_of (beat), *scene = NULL;

  if (!self->with_scene)
    return g_steal_pointer (&number);
  scene = number_of (regie_record_above (REGIE_RECORD (beat), REGIE_TYPE_SCENE));
  return g_strdup_printf ("%s.%s", scene, number);
}

/* Duration and feeling stand after the title, or below it beside a picture. */
static char *
beat_title (const RegieCaption *self, RegieBeat *beat)
{
  g_autofree char *facts =
    regie_beat_facts (beat, self->fields & 1u << REGIE_PANEL_FEELING);
  g_autofree char *number = self->tight ? beat_number (self, beat) : g_strdup ("");

  return g_markup_printf_escaped (
    "<b>%s%s%s</b>%s<span size='%d' fgcolor='#%06x'>%s</span>", number,
    self->tight ? "\u2002" : "", beat->title ? beat->title : "",
    self->tight    ? "  "
    : self->beside ? "\n"
                   : "   ",
    (int) (self->size * 1024), regie_ink_colour (REGIE_INK_QUIET, self->draw->style),
    facts);
}

static double
measure (const char *markup, double size, double width)
{
  RegieLettering style = { .size = size, .markup = TRUE, .width = width };

  return *markup ? regie_lettering_box ((RegiePoint){ 0, 0 }, markup, &style).height : 0;
}

/* The beat's number, large. cr: (nullable): only measures. Returns: how wide it is. */
static double
draw_number (const RegieCaption *self, cairo_t *cr, RegiePoint at, RegieBeat *beat)
{
  RegieLettering big = { .size = self->size * (self->with_scene ? 1.5 : 2.2),
                         .bold = TRUE };
  g_autofree char *number = beat_number (self, beat);

  if (self->tight)
    return 0;
  at.y -= 0.3 * (big.size - self->size * 1.2);
  if (cr)
    regie_lettering_draw (cr, at, number, &big);
  return regie_lettering_box (at, number, &big).width;
}

/* Where the title stands, and below it the words, in a box from the origin. */
static RegieBox
title_room (const RegieCaption *self, double width, RegieBeat *beat)
{
  double number = draw_number (self, NULL, (RegiePoint){ 0, 0 }, beat);
  double left = REGIE_CAPTION_PAD + 2;

  if (!self->tight)
    left += MAX (NUMBER * self->size, number + 0.6 * self->size);
  return (RegieBox){ left, REGIE_CAPTION_PAD - 1, width - REGIE_CAPTION_PAD - left, 0 };
}

static RegieBox
words_room (const RegieCaption *self, double width, RegieBeat *beat, const char *title)
{
  RegieBox room = title_room (self, width, beat);

  room.y += measure (title, self->size * 1.2, room.width) +
            (self->beside && !self->tight ? 4 : 1);
  if (self->beside)
    {
      room.width += room.x - REGIE_CAPTION_PAD - 2;
      room.x = REGIE_CAPTION_PAD + 2;
    }
  return room;
}

double
regie_caption_beat_height (const RegieCaption *self, double width, RegieBeat *beat)
{
  g_autofree char *title = beat_title (self, beat);
  g_autofree char *words = regie_caption_words (self->draw, beat, self->fields);
  RegieBox room = words_room (self, width, beat, title);

  return room.y + measure (words, self->size, room.width) + foot (self);
}

/* Without the last paragraph. Returns: FALSE when there is but one. */
static gboolean
shorten (char *words)
{
  char *last = strrchr (words, '\n');

  if (last)
    *last = '\0';
  return last != NULL;
}

/* Whole sentences or none: the least important field goes first, then what the last of the
 * cast say. */
static char *
fit_words (const RegieCaption *self, RegieBeat *beat, RegieBox room)
{
  unsigned fields = self->fields;
  g_autofree char *words = regie_caption_words (self->draw, beat, fields);
  g_autofree char *note = g_strdup ("");

  for (gboolean is_cut = FALSE;;)
    {
      g_autofree char *both = g_strconcat (words, note, NULL);

      if (measure (both, self->size, room.width) <= room.height)
        return g_steal_pointer (&both);
      if (!is_cut && regie_caption_leave_out (self->draw, beat, &fields))
        {
          g_free (words);
          words = regie_caption_words (self->draw, beat, fields);
        }
      else if (!(is_cut = shorten (words)))
        return g_steal_pointer (&both);
      g_free (note);
      note = regie_caption_left_out (self->fields & ~fields, is_cut);
    }
}

void
regie_caption_draw_beat (const RegieCaption *self,
                         cairo_t *cr,
                         RegieBox box,
                         RegieBeat *beat)
{
  g_autofree char *title = beat_title (self, beat), *words = NULL;
  RegieBox upper = title_room (self, box.width, beat);
  RegieBox lower = words_room (self, box.width, beat, title);
  RegieLettering style = { .size = self->size * 1.2, .markup = TRUE };

  lower.height = box.height - lower.y - foot (self) + 1;
  words = fit_words (self, beat, lower);
  cairo_save (cr);
  cairo_rectangle (cr, box.x, box.y, box.width, box.height);
  cairo_clip (cr);
  cairo_translate (cr, box.x, box.y);
  regie_ink_set (cr, REGIE_INK_TEXT, self->draw->style, 1);
  draw_number (self, cr, (RegiePoint){ REGIE_CAPTION_PAD + 2, upper.y }, beat);
  style.width = upper.width;
  regie_lettering_draw (cr, (RegiePoint){ upper.x, upper.y }, title, &style);
  style.size = self->size;
  style.width = lower.width;
  regie_lettering_draw (cr, (RegiePoint){ lower.x, lower.y }, words, &style);
  cairo_restore (cr);
}

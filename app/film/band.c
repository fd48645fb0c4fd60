/* The words below the stage: beat and time, cues, and what is said.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/film/band.h"

#include "app/base/units.h"
#include "app/draw/ink.h"
#include "app/draw/lettering.h"
#include "app/pages/words.h"
#include "app/play/sentence.h"
#include "app/play/speech.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define PAD 22.0
#define TITLE 22.0 /* units of type */
#define LINE 19.0
#define NAMES 150.0 /* as wide as the names of roles may be */
#define LINES 3

static void
write_words (const RegieBand *self,
             cairo_t *cr,
             RegiePoint at,
             const char *text,
             RegieLettering style)
{
  style.unit = self->unit;
  regie_lettering_draw (cr, at, text, &style);
}

static char *
cues_of (RegieBeat *beat)
{
  g_autoptr (GString) text = g_string_new (NULL);
  RegieCue *cue;

  for (unsigned i = 0; (cue = regie_list_at (beat->cues, i)); i++)
    {
      g_autofree char *number = regie_cue_number (cue);

      g_string_append_printf (text, "%s%s %s", text->len ? "  ·  " : "", number,
                              cue->title ? cue->title : "");
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
draw_heading (const RegieBand *self, cairo_t *cr, const RegiePlayed *played, double at)
{
  double unit = self->unit, top = self->box.y + 12 * unit;
  double left = self->box.x + PAD * unit, right = self->box.x + self->box.width;
  g_autofree char *heading = regie_beat_heading (played->beat);
  g_autofree char *time = regie_duration_format (floor (at));
  g_autofree char *cues = cues_of (played->beat);
  double width = self->box.width / unit - 2 * PAD;

  regie_ink_set (cr, REGIE_INK_TEXT, self->style, 1);
  write_words (self, cr, (RegiePoint){ left, top }, heading,
               (RegieLettering){
                 .size = TITLE, .bold = TRUE, .width = width * 0.5, .lines = 1 });
  write_words (self, cr, (RegiePoint){ right - PAD * unit, top }, time,
               (RegieLettering){ .size = TITLE, .across = 1 });
  regie_ink_set (cr, REGIE_INK_QUIET, self->style, 1);
  write_words (self, cr, (RegiePoint){ right - (PAD + 80) * unit, top + 4 * unit }, cues,
               (RegieLettering){
                 .size = LINE * 0.85, .across = 1, .width = width * 0.4, .lines = 1 });
}

static char *
words_of (const RegieBand *self, RegieAct *act)
{
  gboolean own =
    self->role && regie_production_role (self->production, act->role) == self->role;
  g_autoptr (GString) text = g_string_new (NULL);

  if (regie_is_said (act->line))
    /* Translators: a line that is spoken */
    g_string_append_printf (text, C_ ("line", "“%s”"), act->line);
  if (own && regie_is_said (act->line) && regie_is_said (act->subtext))
    /* Translators: what is meant by the line before it */
    g_string_append_printf (text, C_ ("line", " (meaning: %s)"), act->subtext);
  if (regie_is_said (act->action))
    g_string_append_printf (text, "%s%s", text->len ? "  " : "", act->action);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
draw_line (const RegieBand *self, cairo_t *cr, RegieAct *act, double top)
{
  double unit = self->unit, left = self->box.x + (PAD + NAMES) * unit;
  RegieRole *role = regie_production_role (self->production, act->role);
  g_autofree char *words = words_of (self, act);

  write_words (self, cr, (RegiePoint){ left, top }, role ? role->name : NULL,
               (RegieLettering){
                 .size = LINE, .bold = TRUE, .across = 1, .width = NAMES, .lines = 1 });
  write_words (self, cr, (RegiePoint){ left + 14 * unit, top }, words,
               (RegieLettering){ .size = LINE,
                                 .width = self->box.width / unit - 2 * PAD - NAMES - 14,
                                 .lines = 1 });
}

static void
draw_objective (const RegieBand *self, cairo_t *cr, RegieBeat *beat, double top)
{
  g_autofree char *text = regie_objective_told (beat, self->role);

  if (!text)
    return;
  regie_ink_set (cr, REGIE_INK_TEXT, self->style, 1);
  write_words (self, cr, (RegiePoint){ self->box.x + PAD * self->unit, top }, text,
               (RegieLettering){ .size = LINE,
                                 .italic = TRUE,
                                 .width = self->box.width / self->unit - 2 * PAD,
                                 .lines = 1 });
}

static void
draw_lines (const RegieBand *self, cairo_t *cr, const RegiePlayed *played, double within)
{
  g_autoptr (GPtrArray) speeches = regie_speeches_of_beat (played->beat);
  unsigned begun = regie_speeches_begun (speeches->len, within, played->seconds);
  double step = LINE * 1.45 * self->unit, top = self->box.y + 48 * self->unit;
  unsigned most = LINES;

  if (self->role)
    {
      draw_objective (self, cr, played->beat, top);
      top += step;
      most--;
    }
  for (unsigned i = begun > most ? begun - most : 0; i < begun; i++, top += step)
    {
      regie_ink_set (cr, i + 1 == begun ? REGIE_INK_TEXT : REGIE_INK_QUIET, self->style,
                     1);
      draw_line (self, cr, speeches->pdata[i], top);
    }
}

void
regie_band_draw (const RegieBand *self, cairo_t *cr, const RegiePlayed *played, double at)
{
  const RegieBox *box = &self->box;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_rectangle (cr, box->x, box->y, box->width, box->height);
  cairo_fill (cr);
  regie_ink_set (cr, REGIE_INK_GRID, self->style, 1);
  cairo_rectangle (cr, box->x, box->y, box->width, self->unit);
  cairo_fill (cr);
  draw_heading (self, cr, played, at);
  draw_lines (self, cr, played, CLAMP (at - played->start, 0, played->seconds));
}

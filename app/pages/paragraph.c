/* Paragraphs with a label.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/pages/paragraph.h"

#include "app/draw/ink.h"
#include "app/draw/lettering.h"
#include "app/pages/words.h"

#define LABEL 42.0 /* points for "Do", "Say" */
#define SIZE 8.5
#define TITLE (SIZE + 2.5)
#define AFTER 3.0
#define APART 6.0

static void
free_words (gpointer data)
{
  g_free (((RegieWords *) data)->markup);
  g_free (data);
}

GPtrArray *
regie_words_new (void)
{
  return g_ptr_array_new_with_free_func (free_words);
}

static void
add_words (GPtrArray *self, const char *label, char *markup, double size)
{
  RegieWords *words = g_new0 (RegieWords, 1);

  words->label = label;
  words->markup = markup;
  words->size = size;
  g_ptr_array_add (self, words);
}

/* What goes on after the first piece stands under it. */
static void
add_rest (GPtrArray *self, const char *label, const char *text, const char *dress)
{
  for (const char *end; *text; text = end)
    {
      g_autofree char *piece = NULL;

      end = regie_piece_end (text, REGIE_PIECE);
      piece = g_strndup (text, (gsize) (end - text));
      add_words (self, label, g_markup_printf_escaped (dress, piece), SIZE);
    }
}

void
regie_words_add_title (GPtrArray *self, char *markup)
{
  add_words (self, NULL, markup, TITLE);
}

void
regie_words_add_led (GPtrArray *self, const char *lead, const char *text)
{
  g_autofree char *first = regie_first_piece (text);
  g_autofree char *escaped = g_markup_escape_text (first, -1);

  add_words (self, NULL, g_strconcat (lead, escaped, NULL), SIZE);
  if (text)
    add_rest (self, NULL, regie_piece_end (text, REGIE_PIECE), "%s");
}

void
regie_words_add (GPtrArray *self, const char *label, const char *text, const char *dress)
{
  g_autofree char *clean = g_strstrip (g_strdup (text ? text : "")), *first = NULL;

  if (!*clean)
    return;
  first = regie_first_piece (clean);
  add_words (self, label, g_markup_printf_escaped (dress, first), SIZE);
  add_rest (self, "", regie_piece_end (clean, REGIE_PIECE), "%s");
}

void
regie_words_set_apart (GPtrArray *self, unsigned position)
{
  ((RegieWords *) self->pdata[position])->above = APART;
}

static double
indent (const RegieWords *self)
{
  return self->label ? LABEL : 0;
}

static RegieLettering
lettering (const RegieWords *self, double width)
{
  return (RegieLettering){
    .size = self->size, .markup = TRUE, .width = width - indent (self), .line_height = 1.1
  };
}

double
regie_words_height (const RegieWords *self, double width)
{
  RegieLettering style = lettering (self, width);

  return self->above + AFTER +
         regie_lettering_box ((RegiePoint){ 0, 0 }, self->markup, &style).height;
}

void
regie_words_draw (const RegieWords *self, cairo_t *cr, RegieBox room, RegieStyle style)
{
  RegieLettering body = lettering (self, room.width);
  RegieLettering head = { .size = SIZE - 0.5, .bold = TRUE };
  RegiePoint at = { room.x, room.y + self->above };

  regie_ink_set (cr, REGIE_INK_QUIET, style, 1);
  regie_lettering_draw (cr, (RegiePoint){ at.x, at.y + 0.5 }, self->label, &head);
  regie_ink_set (cr, REGIE_INK_TEXT, style, 1);
  regie_lettering_draw (cr, (RegiePoint){ at.x + indent (self), at.y }, self->markup,
                        &body);
}

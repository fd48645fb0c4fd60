/* Words by Pango, joined where an apostrophe or a dot stands within.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/words.h"

#define LONGEST 128 /* characters: what has no white space for longer is no prose */

void
regie_words_init (RegieWords *self, const char *text)
{
  *self = (RegieWords){ .at = text, .n_chars = (int) g_utf8_strlen (text, -1) };
  self->attrs = g_new0 (PangoLogAttr, (gsize) self->n_chars + 1);
  pango_get_log_attrs (text, -1, -1, NULL, self->attrs, self->n_chars + 1);
}

void
regie_words_clear (RegieWords *self)
{
  g_clear_pointer (&self->attrs, g_free);
}

static gunichar
step (RegieWords *self)
{
  gunichar c = g_utf8_get_char (self->at);

  self->at = g_utf8_next_char (self->at);
  self->offset++;
  return c;
}

/* Whether the word goes on behind the character here, at which Pango ended it. */
static gboolean
is_joined (RegieWords *self)
{
  static const char joins[] = "'’._@";

  return self->offset + 1 < self->n_chars &&
         self->attrs[self->offset + 1].is_word_start &&
         g_utf8_strchr (joins, -1, g_utf8_get_char (self->at)) != NULL;
}

gboolean
regie_words_next (RegieWords *self)
{
  while (self->offset < self->n_chars && !self->attrs[self->offset].is_word_start)
    step (self);
  if (self->offset >= self->n_chars)
    return FALSE;
  self->word = self->at;
  self->start = self->offset;
  do
    step (self);
  while (self->offset < self->n_chars &&
         (!self->attrs[self->offset].is_word_end || is_joined (self)));
  self->end = self->offset;
  self->length = (int) (self->at - self->word);
  return TRUE;
}

gboolean
regie_word_is_prose (const char *word, gssize length)
{
  const char *end = word + length;
  gboolean has_lower = FALSE;

  for (const char *at = word; at < end; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (g_unichar_isdigit (c) || (c < 128 && strchr ("._@", (int) c)))
        return FALSE;
      has_lower |= g_unichar_isalpha (c) && !g_unichar_isupper (c);
    }
  return has_lower;
}

static gboolean
is_space (gunichar c, gpointer data)
{
  return g_unichar_isspace (c);
}

void
regie_words_widen (GtkTextIter *start, GtkTextIter *end)
{
  GtkTextIter first = *start, last = *end;

  gtk_text_iter_backward_chars (&first, LONGEST);
  gtk_text_iter_forward_chars (&last, LONGEST);
  if (!gtk_text_iter_backward_find_char (start, is_space, NULL, &first))
    *start = first;
  if (!is_space (gtk_text_iter_get_char (end), NULL) &&
      !gtk_text_iter_forward_find_char (end, is_space, NULL, &last))
    *end = last;
}

char *
regie_words_around (GtkTextIter *start, GtkTextIter *end)
{
  GtkTextIter from = *start, to = *start;
  g_autofree char *text = NULL;
  char *word = NULL;
  RegieWords words;
  int offset;

  regie_words_widen (&from, &to);
  text = gtk_text_iter_get_slice (&from, &to);
  offset = gtk_text_iter_get_offset (start) - gtk_text_iter_get_offset (&from);
  regie_words_init (&words, text);
  while (!word && regie_words_next (&words))
    if (words.start <= offset && offset <= words.end)
      {
        *start = *end = from;
        gtk_text_iter_forward_chars (start, words.start);
        gtk_text_iter_forward_chars (end, words.end);
        word = g_strndup (words.word, (gsize) words.length);
      }
  regie_words_clear (&words);
  return word;
}

/* Where the words of a text begin and end, as a dictionary counts them.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A walk over words: don’t and rock’n’roll are one each, well-known is two. */
typedef struct
{
  PangoLogAttr *attrs; /* owned */
  const char *at;      /* borrowed: the character at offset */
  int offset, n_chars;
  const char *word; /* the one found, borrowed */
  int length;       /* of it, in bytes */
  int start, end;   /* of it, in characters of the text */
} RegieWords;

/* text: must live as long as the walk. End it with regie_words_clear(). */
void regie_words_init (RegieWords *self, const char *text);

/* Returns: FALSE when there is none any more. */
gboolean regie_words_next (RegieWords *self);
void regie_words_clear (RegieWords *self);

/* Whether a dictionary can tell: not initials, figures or addresses. */
gboolean regie_word_is_prose (const char *word, gssize length);

/* Widens the stretch until white space is beside it, as far as a word may reach. */
void regie_words_widen (GtkTextIter *start, GtkTextIter *end);

/* Takes the iterators to the ends of the word at the first, if it is in one or touches it.
 * Returns: (transfer full) (nullable): that word. */
char *regie_words_around (GtkTextIter *start, GtkTextIter *end);

G_END_DECLS

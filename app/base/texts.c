/* Texts that come together.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#include "app/base/texts.h"

#include <string.h>

/* A block begins at a multiple of its size, so that a text leads to it. */
#define BLOCK ((gsize) 16384)
/* Longer ones would leave much of a block empty. */
#define LONGEST (BLOCK / 16)
/* What malloc gives is a multiple of this; a text in a block never is. */
#define ALIGNED ((gsize) 8)

struct _RegieTextBlock
{
  gatomicrefcount holders; /* its texts, and who fills it */
};

static void
release (RegieTextBlock *block)
{
  if (g_atomic_ref_count_dec (&block->holders))
    g_aligned_free (block);
}

static void
begin (RegieTexts *self)
{
  g_clear_pointer (&self->block, release);
  self->block = g_aligned_alloc (1, BLOCK, BLOCK);
  self->used = sizeof *self->block;
  g_atomic_ref_count_init (&self->block->holders);
}

char *
regie_texts_add (RegieTexts *self, const char *text, gsize length)
{
  char *copy;

  if (length > LONGEST)
    return g_strndup (text, length);
  if (self->block == NULL || self->used + length + 2 > BLOCK)
    begin (self);
  self->used += self->used % ALIGNED == 0;
  copy = (char *) self->block + self->used;
  memcpy (copy, text, length);
  copy[length] = '\0';
  self->used += length + 1;
  g_atomic_ref_count_inc (&self->block->holders);
  return copy;
}

/* Words come again and again, and the program's table of them is behind a lock. */
char *
regie_texts_word (RegieTexts *self, const char *text, gsize length)
{
  guint sum = (guint) length + (guchar) *text + 3u * (guchar) text[length - 1];
  char **last = &self->words[sum % G_N_ELEMENTS (self->words)];

  if (*last == NULL || g_ref_string_length (*last) != length ||
      memcmp (*last, text, length) != 0)
    {
      g_autofree char *copy = g_strndup (text, length);

      g_clear_pointer (last, g_ref_string_release);
      *last = g_ref_string_new_intern (copy);
    }
  return g_ref_string_acquire (*last);
}

void
regie_texts_end (RegieTexts *self)
{
  g_clear_pointer (&self->block, release);
  for (gsize i = 0; i < G_N_ELEMENTS (self->words); i++)
    g_clear_pointer (&self->words[i], g_ref_string_release);
}

void
regie_text_drop (char *text)
{
  gsize into = (gsize) text % BLOCK;

  if (into % ALIGNED == 0)
    g_free (text);
  else
    release ((RegieTextBlock *) (gpointer) (text - into));
}

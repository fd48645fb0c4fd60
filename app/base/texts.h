/* Texts that come together, as from a file, kept one after another without gaps.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _RegieTextBlock RegieTextBlock;

/* Begins as zeroes. Each text has its own life: a block goes with the last of its texts. */
typedef struct
{
  RegieTextBlock *block; /* the one being filled, or NULL */
  gsize used;
  char *words[32]; /* some of the last shared ones */
} RegieTexts;

/**
 * regie_texts_add:
 * @text: UTF-8
 * @length: in bytes
 *
 * Returns: (transfer full): the copy, to be freed by regie_text_drop()
 */
char *regie_texts_add (RegieTexts *self, const char *text, gsize length);

/**
 * regie_texts_word:
 * @text: UTF-8
 * @length: in bytes, not 0
 *
 * Returns: (transfer full): a shared string, as g_ref_string_new_intern() gives it
 */
char *regie_texts_word (RegieTexts *self, const char *text, gsize length);

/**
 * regie_texts_end:
 *
 * Nothing more is added. The texts stay.
 */
void regie_texts_end (RegieTexts *self);

/**
 * regie_text_drop:
 * @text: (nullable) (transfer full): from regie_texts_add() or from malloc()
 *
 * Frees it.
 */
void regie_text_drop (char *text);

G_END_DECLS

/* Text that an XML document can hold, and text as it is looked for.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * regie_text_find_refused:
 * @text: bytes
 * @length: how many, or -1 if they end with a NUL
 *
 * Finds what an XML reader refuses: control characters but tab, line feed and
 * carriage return, U+FFFE, U+FFFF, surrogates and bytes that are not UTF-8.
 *
 * Returns: (nullable): the first refused byte, or NULL if there is none
 */
const char *regie_text_find_refused (const char *text, gssize length);

/**
 * regie_text_clean:
 * @text: (nullable): bytes typed, pasted or imported
 * @length: how many, or -1 if they end with a NUL
 *
 * Leaves out refused characters; bytes that are not UTF-8 become U+FFFD each.
 *
 * Returns: (transfer full) (nullable): text a document can hold; NULL for NULL
 */
char *regie_text_clean (const char *text, gssize length);

/**
 * regie_text_fold:
 * @text: UTF-8
 *
 * Makes texts that read the same equal, whatever their case and however their letters are
 * put together: NFKD (Unicode Standard Annex #15), case-folded. Most of a text is ASCII, and
 * that part costs a twentieth of the rest.
 *
 * Returns: (transfer full): UTF-8, without what is not
 */
char *regie_text_fold (const char *text);

G_END_DECLS

/* What a storyboard's caption says of a beat. For app/pages.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/pages/sheets.h"

G_BEGIN_DECLS

/* What signs in the words of the fields mean. */
#define REGIE_CAPTION_KEY N_ ("“…” says   italics: means   → wants")

/* Markup, a paragraph for each role, then what else is chosen; "" for nothing.
 * fields: bits of 1 << RegiePanelField. Returns: (transfer full). */
char *regie_caption_words (const RegieDrawOptions *draw,
                           RegieBeat *beat,
                           unsigned fields);

/* The next smaller choice when there is no room for this one: the least important field that
 * says anything goes. Returns: FALSE when only one is left. */
gboolean regie_caption_leave_out (const RegieDrawOptions *draw,
                                  RegieBeat *beat,
                                  unsigned *fields);

/* A paragraph "Left out: cues, objective" with the break before it. missing: bits.
 * and_more: what is left is not whole either. Returns: (transfer full). */
char *regie_caption_left_out (unsigned missing, gboolean and_more);

G_END_DECLS

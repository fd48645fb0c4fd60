/* Lines of words that tell what was changed, and how many more there are.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define REGIE_TYPE_WORD_LIST (regie_word_list_get_type ())
G_DECLARE_FINAL_TYPE (RegieWordList, regie_word_list, REGIE, WORD_LIST, GtkBox)

/* Hidden when there are none. */
void regie_word_list_show (RegieWordList *self, const char *const *lines);

G_END_DECLS

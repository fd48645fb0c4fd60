/* What the menu of a text offers for a word that no dictionary knows.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/speller.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* By pointer for the word under it, by keyboard for the one at the cursor. */
void regie_spell_menu_attach (GtkTextView *view, RegieSpeller *speller);

G_END_DECLS

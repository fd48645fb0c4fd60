/* Spelling in a text: what no dictionary knows is underlined, and its menu helps.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/model/document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Checks the text in the production's language from when the view is first to be seen. The
 * view keeps its buffer. */
void regie_spell_attach (GtkTextView *view, RegieDocument *document);

G_END_DECLS

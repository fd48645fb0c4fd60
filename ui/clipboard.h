/* Copying what is picked, and pasting it here or in another window.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/stage/stage.h"

#include <gdk/gdk.h>

G_BEGIN_DECLS

/* Offers the selection as a production, as a picture (SVG, PNG) and as text. */
void regie_clipboard_copy (GdkClipboard *clipboard, RegieStage *stage);

/* Reads a production from the clipboard with the care given to files, and sets its things
 * down beside where they were. Nothing happens when there is none. */
void regie_clipboard_paste (GdkClipboard *clipboard, RegieStage *stage);

G_END_DECLS

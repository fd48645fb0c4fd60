/* The symbols by family, favourites first, found by word; the cast with the people.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/stage/stage.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define REGIE_TYPE_PALETTE (regie_palette_get_type ())
G_DECLARE_FINAL_TYPE (RegiePalette, regie_palette, REGIE, PALETTE, GtkWidget)
/* Property "stage". Signal "set-down" (string): "symbol:NAME" or "role:ID" was activated and
 * shall stand in the middle of what is seen.
 * Widget actions, the target such a key: "palette.pick" takes a symbol in hand, or picks
 * where a role stands; "palette.set-down". "palette.favour" takes a symbol's name and makes
 * it a favourite, or one no more. */

/* Shows what the words find, as typing them does. Returns: how many tiles. */
unsigned regie_palette_find (RegiePalette *self, const char *words);

G_END_DECLS

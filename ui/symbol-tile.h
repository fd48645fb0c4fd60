/* One symbol, or one role of the cast, in the palette.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/draw/plan.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define REGIE_TYPE_SYMBOL_TILE (regie_symbol_tile_get_type ())
G_DECLARE_FINAL_TYPE (RegieSymbolTile,
                      regie_symbol_tile,
                      REGIE,
                      SYMBOL_TILE,
                      GtkFlowBoxChild)
/* Carries "symbol:NAME" or "role:ID" when dragged. Activates, with that as the target,
 * "palette.pick" on a click; its star activates "palette.favour" with the symbol's name, and
 * its context menu has these and "palette.set-down". */

/* imperial: the tooltip tells its size in feet and inches. */
GtkWidget *regie_symbol_tile_new (RegieSymbol *symbol, gboolean imperial);
void regie_symbol_tile_set_imperial (RegieSymbolTile *self, gboolean imperial);
GtkWidget *regie_symbol_tile_new_role (RegieRole *role, RegieProduction *production);

/* "symbol:NAME" or "role:ID". */
const char *regie_symbol_tile_key (RegieSymbolTile *self);
/* NULL for a role. */
RegieSymbol *regie_symbol_tile_symbol (RegieSymbolTile *self);
void regie_symbol_tile_set_favourite (RegieSymbolTile *self, gboolean favourite);
/* Whether each word, case folded, is found in its name, keywords or family. */
gboolean regie_symbol_tile_matches (RegieSymbolTile *self, const char *const *words);
/* Draws the picture: some milliseconds for an intricate symbol. */
void regie_symbol_tile_draw (RegieSymbolTile *self);

G_END_DECLS

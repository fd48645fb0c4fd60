/* A heading and the tiles under it; gone from sight while no tile matches.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/symbol-tile.h"

G_BEGIN_DECLS

#define REGIE_TYPE_PALETTE_SECTION (regie_palette_section_get_type ())
G_DECLARE_FINAL_TYPE (RegiePaletteSection,
                      regie_palette_section,
                      REGIE,
                      PALETTE_SECTION,
                      GtkWidget)

/* title: translated. */
GtkWidget *regie_palette_section_new (const char *title);
/* position: -1 for the end. */
void regie_palette_section_insert (RegiePaletteSection *self,
                                   GtkWidget *tile,
                                   int position);
/* Removes the tiles of roles, or of symbols. */
void regie_palette_section_clear (RegiePaletteSection *self, gboolean roles);
/* words: (nullable): case folded. Returns: how many tiles match. */
unsigned regie_palette_section_filter (RegiePaletteSection *self,
                                       const char *const *words);
/* Calls visit for each tile in order. */
void regie_palette_section_visit (RegiePaletteSection *self,
                                  void (*visit) (RegieSymbolTile *tile, gpointer data),
                                  gpointer data);

G_END_DECLS

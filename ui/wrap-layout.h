/* Children in lines, as words: beside each other while they fit, else on the next line.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define REGIE_TYPE_WRAP_LAYOUT (regie_wrap_layout_get_type ())
G_DECLARE_FINAL_TYPE (RegieWrapLayout,
                      regie_wrap_layout,
                      REGIE,
                      WRAP_LAYOUT,
                      GtkLayoutManager)

/* Returns: (transfer floating): a box laid out so. What a line has left over is shared by
 * its children that expand. spacing_px: between children and between lines. */
GtkWidget *regie_wrap_box_new (int spacing_px);

G_END_DECLS

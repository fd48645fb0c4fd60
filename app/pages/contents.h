/* The contents of a volume: its bookmarks, with the numbers of their pages. For app/pages.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/pages/sheets.h"

G_BEGIN_DECLS

/* How many pages so many bookmarks take. bookmarks: (element-type RegieBookmark). */
unsigned regie_contents_n_pages (const RegiePage *page, const GArray *bookmarks);
/* sheet: the number of the page among those of the contents. */
void regie_contents_draw (const RegiePage *page,
                          const GArray *bookmarks,
                          cairo_t *cr,
                          unsigned sheet);
/* Adds a RegieLink for each line of the page. */
void regie_contents_link (const RegiePage *page,
                          const GArray *bookmarks,
                          unsigned sheet,
                          GArray *links);

G_END_DECLS

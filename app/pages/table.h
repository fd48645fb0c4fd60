/* A table that flows over pages, its column titles on each. For app/pages.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/pages/page.h"

G_BEGIN_DECLS

#define REGIE_TABLE_COLUMNS 6 /* at most */

typedef struct
{
  const char *title; /* translatable; NULL in all columns: no row of titles */
  double share;      /* of the width; all columns' add up to 1 */
} RegieTableColumn;

typedef struct _RegieTable RegieTable;

/* columns: live as long as the table. */
RegieTable *regie_table_new (const RegiePage *page,
                             const RegieTableColumn *columns,
                             size_t n);
void regie_table_free (RegieTable *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RegieTable, regie_table_free)

/* With less between the rows; before the first. */
void regie_table_set_tight (RegieTable *self);
/* What the rows that follow have in common: again on each page they reach. */
void regie_table_add_heading (RegieTable *self, const char *text);
/* cells: markup, one a column; a cell may be NULL. What is long goes on on the next page. */
void regie_table_add_row (RegieTable *self, const char *const *cells);
/* A row of two columns of prose of any length, cut where setting it in one would take long.
 * label: markup; goes_on: it belongs to the row before. */
void regie_table_add_prose (RegieTable *self,
                            const char *label,
                            const char *text,
                            gboolean goes_on);

/* 0 while there are no rows. */
unsigned regie_table_n_pages (RegieTable *self);
void regie_table_draw (RegieTable *self, cairo_t *cr, unsigned page);

G_END_DECLS

/* A GListModel of records that hands out items without a reference dance.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define REGIE_TYPE_LIST (regie_list_get_type ())
G_DECLARE_FINAL_TYPE (RegieList, regie_list, REGIE, LIST, GObject)

RegieList *regie_list_new (GType item_type);
unsigned regie_list_length (RegieList *self);
/* Only for record.c: everything else goes through the records, so that it is journalled. */
void regie_list_insert (RegieList *self, unsigned position, gpointer item);
/* At the end, without a word: while the production is read nobody listens yet.
 * item: (transfer full). */
void regie_list_adopt (RegieList *self, gpointer item);
void regie_list_remove (RegieList *self, unsigned position);
/* Where the item stands, or G_MAXUINT. Looks from the end, where edits happen. */
unsigned regie_list_find (RegieList *self, gpointer item);

G_END_DECLS

/* What a screen reader finds on the canvas: an invisible widget for each record on screen.
 * GTK 4.8 has no accessible children without widgets.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/canvas-private.h"

G_BEGIN_DECLS

typedef struct _RegieProxies RegieProxies;

RegieProxies *regie_proxies_new (RegieCanvas *canvas);
void regie_proxies_free (RegieProxies *proxies);

/* The view or the stage changed: looks again when it has been calm for a moment. */
void regie_proxies_queue (RegieProxies *proxies);
/* The selection changed: tells of it, and moves the keyboard to what was picked when the
 * canvas has it. */
void regie_proxies_select (RegieProxies *proxies);
/* Puts each where its record is seen; call from the canvas's size_allocate. */
void regie_proxies_allocate (RegieProxies *proxies);
/* What to draw the keyboard's ring round, metres: the item that has it, or all that is seen.
 * Returns: FALSE when it is elsewhere, or not to be shown. */
gboolean regie_proxies_ring (RegieProxies *proxies, RegieBox *box);
/* Returns: (transfer none) (nullable): the record's proxy; for tests. */
GtkWidget *regie_proxies_find (RegieProxies *proxies, RegieRecord *record);

G_END_DECLS

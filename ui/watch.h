/* Looks at a file whenever somebody may have touched it. Each time it comes to rest it is read
 * on a worker thread and its digest told: what touches it without changing it changes nothing.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define REGIE_TYPE_WATCH (regie_watch_get_type ())
G_DECLARE_FINAL_TYPE (RegieWatch, regie_watch, REGIE, WATCH, GObject)
/* Signal "looked" (const char *digest): NULL when there is no file any more. Nothing is told
 * while it cannot be read, as when a network is away for a while. */

RegieWatch *regie_watch_new (GFile *file);

gboolean regie_watch_is_for (RegieWatch *self, GFile *file);

/* Soon, once. */
void regie_watch_look (RegieWatch *self);

G_END_DECLS

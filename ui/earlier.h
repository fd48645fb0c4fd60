/* The earlier versions of a document, read off the main thread.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/model/production.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct
{
  gint64 time; /* when it was saved: microseconds since 1970, in UTC */
  RegieProduction *production;
  GStrv changes; /* what is different now, a line each */
} RegieEarlier;

/* now: the production as it is. What cannot be read any more is left out. */
void regie_earlier_load (GFile *file,
                         GBytes *now,
                         GCancellable *cancellable,
                         GAsyncReadyCallback ready,
                         gpointer data);
/* Returns: (transfer full) (nullable) (element-type RegieEarlier): newest first; NULL when it
 * was given up. */
GPtrArray *regie_earlier_load_finish (GAsyncResult *result, GError **error);

G_END_DECLS

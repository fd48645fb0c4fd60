/* Pictures from outside: PNG, JPEG, SVG and the first page of a PDF. They are decoded in a
 * process of its own with limits, since a small one can ask for all memory or never end.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/base/error.h"

#include <cairo.h>

G_BEGIN_DECLS

/* Bytes of a picture file that is read at all, and that a document takes in: as base64 it
 * stays below the 10,000,000 bytes of text that the parser lets pass. */
#define REGIE_PICTURE_FILE_LIMIT ((gsize) 64 * 1024 * 1024)
#define REGIE_PICTURE_KEPT_LIMIT ((gsize) 6 * 1024 * 1024)
/* Pixels that are decoded at all, and that are kept of them. */
#define REGIE_PICTURE_PIXEL_LIMIT (64.0 * 1000 * 1000)
#define REGIE_PICTURE_KEPT_PIXELS (16.0 * 1000 * 1000)

typedef struct _RegiePicture RegiePicture;

/* Decodes in a process of its own and waits for it. error: a REGIE_ERROR_PICTURE or
 * REGIE_ERROR_TOO_LARGE in a sentence. Returns: (transfer full) (nullable). */
RegiePicture *regie_picture_new (GBytes *bytes, GError **error);
RegiePicture *regie_picture_ref (RegiePicture *self);
void regie_picture_unref (RegiePicture *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RegiePicture, regie_picture_unref)

int regie_picture_width_px (RegiePicture *self);
int regie_picture_height_px (RegiePicture *self);

/* Fills the box from 0, 0 of width by height user units. */
void regie_picture_draw (RegiePicture *self,
                         cairo_t *cr,
                         double width,
                         double height,
                         double opacity);

/* The bytes when a document may take them in, else the picture as a JPEG that it may.
 * Returns: (transfer full) (nullable). */
GBytes *regie_picture_pack (RegiePicture *self, GBytes *bytes, GError **error);

/* Draws an SVG once in such a process, small and with tighter limits: what passes can be drawn
 * in ours. Waits for it, for three seconds at most. error: a REGIE_ERROR_PICTURE in a
 * sentence. */
gboolean regie_picture_try (GBytes *bytes, GError **error);

/* The other process: reads a picture from standard input and, unless it is only tried, writes
 * its width and height as two ints and its pixels, as cairo's ARGB32, to standard output. Sets
 * limits for the whole process. */
gboolean regie_picture_serve (gboolean only_try, GError **error);

G_END_DECLS

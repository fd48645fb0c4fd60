/* Sheets bound together: what is in the volume is a table of chapters, each of sheets of their
 * own kinds. For app/pages.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/pages/sheet-type.h"

G_BEGIN_DECLS

#define REGIE_VOLUME_PARTS 4 /* at most */

/* What a chapter is of. */
typedef enum
{
  REGIE_EACH_ONCE,
  REGIE_EACH_ROLE,
  REGIE_EACH_SCENE,
} RegieEach;

typedef struct
{
  const char *title; /* translatable */
  const RegieSheetType *type;
} RegieVolumePart;

typedef struct
{
  /* Translatable; NULL: each role or scene has a chapter of its name, its parts by theirs. */
  const char *title;
  RegieEach each;
  RegieVolumePart parts[REGIE_VOLUME_PARTS]; /* none of type NULL before the last */
  gboolean contents; /* in place of parts: all that follows, with its pages */
} RegieVolumeChapter;

typedef struct
{
  const RegieVolumeChapter *chapters;
  size_t n_chapters;
  gboolean apart;      /* pages are counted in each chapter */
  const char *nothing; /* the error when no part has anything to show */
} RegieVolumeKind;

/* Lays out each part that has something to show, with options of its role or scene.
 * Returns: (transfer full) (nullable): as RegieSheetType.lay_out. */
gpointer regie_volume_new (const RegieVolumeKind *kind,
                           RegieProduction *production,
                           const RegieSheetOptions *options,
                           const RegiePage *page,
                           GError **error);
/* The other functions of a RegieSheetType, of what that gave. */
void regie_volume_free (gpointer volume);
unsigned regie_volume_n_pages (gpointer volume);
void regie_volume_describe (gpointer volume, unsigned page, RegiePageText *text);
void regie_volume_draw (gpointer volume, cairo_t *cr, unsigned page);
void regie_volume_outline (gpointer volume, GArray *bookmarks);
void regie_volume_link (gpointer volume, unsigned page, GArray *links);

#define REGIE_VOLUME(function)                                                           \
  .lay_out = function, .free = regie_volume_free, .n_pages = regie_volume_n_pages,       \
  .describe = regie_volume_describe, .draw = regie_volume_draw,                          \
  .outline = regie_volume_outline, .link = regie_volume_link, .upright = TRUE

G_END_DECLS

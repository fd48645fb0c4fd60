/* Writing a film: a folder of numbered PNG pictures, or one animated WebP file.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/film/film.h"

G_BEGIN_DECLS

typedef enum
{
  REGIE_FILM_WEBP, /* one animated file, without loss */
  REGIE_FILM_PNG,  /* a folder, made when there is none: frame-00001.png … */
  REGIE_N_FILM_FORMATS
} RegieFilmFormat;

extern const char *const regie_film_format_names[REGIE_N_FILM_FORMATS + 1];

/* Told after each picture. */
typedef void (*RegieFilmProgress) (unsigned done, unsigned of, gpointer data);

typedef struct
{
  RegieFilmProgress progress; /* (nullable) */
  gpointer data;
} RegieFilmWatch;

/* path: the folder or the file. A file is there whole or not at all.
 * Returns: FALSE with a REGIE_ERROR set. */
gboolean regie_film_write (RegieFilm *film,
                           RegieFilmFormat format,
                           const char *path,
                           const RegieFilmWatch *watch,
                           GError **error);

G_END_DECLS

/* regiectl export --sheet rehearsal.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#pragma once

#include "app/film/film.h"

G_BEGIN_DECLS

/* What is asked for on the command line. */
typedef struct
{
  const char *format; /* (nullable): told by the name of the output */
  const char *output; /* (nullable) */
  gboolean progress;  /* "12/960" on standard output after each picture */
} RegieFilmOrder;

gboolean regie_command_film (RegieProduction *production,
                             const RegieFilmOptions *options,
                             const RegieFilmOrder *order,
                             GError **error);

G_END_DECLS

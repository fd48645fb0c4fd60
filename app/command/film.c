/* regiectl export --sheet rehearsal: the performance as pictures or as an animation.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#include "app/command/film.h"

#include "app/base/error.h"
#include "app/film/film-file.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

/* Of the file's name, when no format is told: a name without an ending is a folder's. */
static gboolean
find_format (const RegieFilmOrder *order, RegieFilmFormat *format)
{
  const char *ending = strrchr (order->output, '.');
  const char *word = order->format                            ? order->format
                     : ending && strchr (ending, '/') == NULL ? ending + 1
                                                              : "png";

  for (int i = 0; i < REGIE_N_FILM_FORMATS; i++)
    if (g_ascii_strcasecmp (word, regie_film_format_names[i]) == 0)
      {
        *format = (RegieFilmFormat) i;
        return TRUE;
      }
  return FALSE;
}

static void
tell_progress (unsigned done, unsigned of, gpointer data)
{
  printf ("%u/%u\n", done, of);
  fflush (stdout);
}

gboolean
regie_command_film (RegieProduction *production,
                    const RegieFilmOptions *options,
                    const RegieFilmOrder *order,
                    GError **error)
{
  g_autoptr (RegieFilm) film = NULL;
  RegieFilmWatch watch = { tell_progress, NULL };
  RegieFilmFormat format;

  if (!order->output || g_str_equal (order->output, "-"))
    {
      g_set_error (error, REGIE_ERROR, REGIE_ERROR_USAGE,
                   _ ("Say with -o OUT which folder the pictures, or which file the "
                      "animation goes to."));
      return FALSE;
    }
  if (!find_format (order, &format))
    {
      g_set_error (error, REGIE_ERROR, REGIE_ERROR_USAGE,
                   _ ("A rehearsal is exported as webp, or as png into a folder."));
      return FALSE;
    }
  film = regie_film_new (production, options, error);
  return film && regie_film_write (film, format, order->output,
                                   order->progress ? &watch : NULL, error);
}

/* regiectl picture: decodes a picture for other processes, which it cannot harm.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#include "app/picture/picture.h"

#include "app/command/command.h"

RegieExit
regie_command_picture (const RegieCommand *self, char **arguments)
{
  g_autoptr (GError) error = NULL;

  if (regie_picture_serve (g_strcmp0 (arguments[0], "try") == 0, &error))
    return REGIE_EXIT_CLEAN;
  return error ? regie_command_fail (error) : REGIE_EXIT_ERRORS;
}

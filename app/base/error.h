/* What can go wrong with a document, in one error domain.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define REGIE_ERROR (regie_error_quark ())

/**
 * RegieError:
 * @REGIE_ERROR_FORMAT: not a production, or a damaged one
 * @REGIE_ERROR_ENCODING: characters in an encoding that is not read
 * @REGIE_ERROR_TOO_LARGE: beyond a limit
 * @REGIE_ERROR_PICTURE: a picture (SVG, PNG) that could be imported instead
 * @REGIE_ERROR_FILE: cannot be opened, read or written
 * @REGIE_ERROR_NOT_REGULAR: a folder, pipe, device or socket
 * @REGIE_ERROR_READ_ONLY: the file or its folder may not be written
 * @REGIE_ERROR_NO_ROOM: the disk or quota is full
 * @REGIE_ERROR_CONFLICT: somebody else changed the file meanwhile
 * @REGIE_ERROR_VANISHED: the file or its folder is no longer there
 * @REGIE_ERROR_EXISTS: a file is there that was not expected
 * @REGIE_ERROR_UNSURE: written, but the disk did not confirm it
 * @REGIE_ERROR_VALUE: a value that may not stand in its field
 * @REGIE_ERROR_USAGE: the command line asks for something that does not exist
 */
typedef enum
{
  REGIE_ERROR_FORMAT,
  REGIE_ERROR_ENCODING,
  REGIE_ERROR_TOO_LARGE,
  REGIE_ERROR_PICTURE,
  REGIE_ERROR_FILE,
  REGIE_ERROR_NOT_REGULAR,
  REGIE_ERROR_READ_ONLY,
  REGIE_ERROR_NO_ROOM,
  REGIE_ERROR_CONFLICT,
  REGIE_ERROR_VANISHED,
  REGIE_ERROR_EXISTS,
  REGIE_ERROR_UNSURE,
  REGIE_ERROR_VALUE,
  REGIE_ERROR_USAGE,
} RegieError;

GQuark regie_error_quark (void);

G_END_DECLS

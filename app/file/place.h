/* A place in a file: the line and column that every message names.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#pragma once

#include "app/base/error.h"

G_BEGIN_DECLS

typedef struct
{
  int line;   /* from 1 */
  int column; /* from 1, in characters */
} RegiePlace;

/**
 * regie_place_of:
 * @text: UTF-8 from the start of the file
 * @offset: bytes into @text
 *
 * Returns: the line and column of that byte
 */
RegiePlace regie_place_of (const char *text, gsize offset);

/* Goes through a text once while places are asked in rising order, as a reader asks. */
typedef struct
{
  const char *text;
  gsize length;
  gsize offset;
  RegiePlace place; /* of offset */
} RegieLocator;

RegiePlace regie_locator_find (RegieLocator *self, gsize offset);

/**
 * regie_place_set_error:
 * @error: (out) (nullable): where to put it
 * @code: what kind of error
 * @place: where in the file
 * @sentence: what is wrong and what can be done
 *
 * Sets a REGIE_ERROR with the message "line:column: sentence".
 *
 * Returns: FALSE, to be returned at once
 */
gboolean regie_place_set_error (GError **error,
                                RegieError code,
                                RegiePlace place,
                                const char *sentence);

G_END_DECLS

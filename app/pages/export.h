/* Writing sheets as PDF, SVG or PNG.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/pages/sheets.h"

G_BEGIN_DECLS

typedef enum
{
  REGIE_FORMAT_PDF, /* all pages, with outline and page labels */
  REGIE_FORMAT_SVG, /* one page */
  REGIE_FORMAT_PNG, /* one page */
  REGIE_N_FORMATS
} RegieFormat;

/* "pdf": also the ending of a file's name. */
extern const char *const regie_format_names[REGIE_N_FORMATS + 1];

/* page: from 0, for SVG and PNG. dpi: of PNG, 0 is 150.
 * Returns: (transfer full) (nullable): the file's bytes; NULL with a REGIE_ERROR set. */
GBytes *regie_export (RegieSheets *sheets,
                      RegieFormat format,
                      unsigned page,
                      double dpi,
                      GError **error);

G_END_DECLS

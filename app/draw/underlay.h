/* The picture of an underlay: loading it, making an underlay of a file.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/model/setting.h"
#include "app/picture/picture.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* Reads the picture, which may take seconds: for paper, files and tests.
 * Returns: (transfer none) (nullable). */
RegiePicture *regie_underlay_load (RegieUnderlay *self);
/* The same beside what else happens. Returns: TRUE when there is something to wait for:
 * ready is called then, and holds a reference to its target until then. */
gboolean regie_underlay_load_soon (RegieUnderlay *self,
                                   GObject *target,
                                   GAsyncReadyCallback ready);
/* What was loaded. problem: (out) (optional) (transfer none): why it could not be.
 * Returns: (transfer none) (nullable). */
RegiePicture *regie_underlay_picture (RegieUnderlay *self, const char **problem);

/* Makes an underlay of a picture file; may take seconds. It fills the setting as well as it
 * can until it is calibrated. Returns: (transfer full) (nullable): detached. */
RegieUnderlay *regie_underlay_of_file (const char *path, RegieBox ground, GError **error);

G_END_DECLS

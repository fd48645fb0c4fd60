/* Exporting a rehearsal: chosen here, made by another process, so that nothing ever waits.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/model/document.h"
#include "app/model/scene.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define REGIE_TYPE_FILM_DIALOG (regie_film_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RegieFilmDialog, regie_film_dialog, REGIE, FILM_DIALOG, AdwWindow)

/* scene, role: (nullable): all scenes; watched as nobody. Returns: (transfer none). */
RegieFilmDialog *regie_film_dialog_show (GtkWindow *parent,
                                         RegieDocument *document,
                                         RegieScene *scene,
                                         RegieRole *role);

/* Begins to write what is chosen to the path. Closing cancels it. */
void regie_film_dialog_export (RegieFilmDialog *self, const char *path);
gboolean regie_film_dialog_is_busy (RegieFilmDialog *self);

G_END_DECLS

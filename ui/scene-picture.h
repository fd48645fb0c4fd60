/* A scene's plan, small: drawn when the hands rest, kept until the scene changes.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/stage/stage.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define REGIE_TYPE_SCENE_PICTURE (regie_scene_picture_get_type ())
G_DECLARE_FINAL_TYPE (RegieScenePicture,
                      regie_scene_picture,
                      REGIE,
                      SCENE_PICTURE,
                      GtkWidget)

/* Both NULL: nothing to show. */
void regie_scene_picture_show (RegieScenePicture *self,
                               RegieProduction *production,
                               RegieScene *scene);
/* The scene has changed: draws it again once changes pause. */
void regie_scene_picture_refresh (RegieScenePicture *self);
/* Returns: (transfer none) (nullable): what is shown now. */
GdkPaintable *regie_scene_picture_paintable (RegieScenePicture *self);

G_END_DECLS

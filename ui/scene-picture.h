/* The plan of a scene or of one of its beats, small: drawn when the hands rest, kept until the scene changes.
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

/* scene NULL: nothing to show. beat: (nullable): of the scene, with its moves; NULL: as it
 * opens. */
void regie_scene_picture_show (RegieScenePicture *self,
                               RegieProduction *production,
                               RegieScene *scene,
                               RegieBeat *beat);
/* As it would be; it may be given more and less width. */
void regie_scene_picture_set_size (RegieScenePicture *self, int width_px, int height_px);
/* What surrounds it was scrolled: draws it when it has come near to what shows. */
void regie_scene_picture_scrolled (RegieScenePicture *self);
/* The scene has changed: draws it again once changes pause. */
void regie_scene_picture_refresh (RegieScenePicture *self);
/* Returns: (transfer full): what is shown now. */
GdkPaintable *regie_scene_picture_paintable (RegieScenePicture *self);

G_END_DECLS

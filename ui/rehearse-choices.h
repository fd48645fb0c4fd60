/* What can be rehearsed, and whose eyes it can be watched with.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/model/production.h"

G_BEGIN_DECLS

/* All scenes first, then each. Returns: (transfer full). */
GListModel *regie_rehearse_scene_names (RegieProduction *production);
/* Everyone first, then each role. Returns: (transfer full). */
GListModel *regie_rehearse_role_names (RegieProduction *production);

G_END_DECLS

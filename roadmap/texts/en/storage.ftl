# The store
feature-store = the store
error-store-address = No store can be opened at this address: “{ $scheme }”. Give sqlite:///file.db, postgresql+psycopg://… or memory:.
error-other-roadmap = This is roadmap “{ $found }”; a new revision of “{ $expected }” must have that name itself.
error-revision-text = { $field ->
    [author] Say who does this: a name of at most 20,000 characters, without control characters.
    [reason] Say why: a reason of at most 20,000 characters, without control characters.
   *[other] This text cannot be kept: { $field }.
}
error-storage = The store could not do this.
error-not-found = { $kind ->
    [roadmap] There is no roadmap “{ $id }”.
    [revision] Roadmap “{ $id }” has no revision { $what }.
    [moment] Roadmap “{ $id }” did not exist yet on { $what }.
    [scenario] “{ $id }” has no scenario “{ $what }”.
    [change] Nothing of scenario “{ $id }” can be taken over: there is no change at position “{ $what }” (the first is 0).
    [baseline] Nothing of “{ $id }” was adopted yet.
    [plateau] “{ $id }” has no plateau { $what }.
    [theme] “{ $id }” has no theme “{ $what }”.
    [advice] “{ $id }” has no advice { $what }.
    [finding] “{ $id }” has no finding { $what }.
    [framework] “{ $id }” has no framework “{ $what }”.
    [table] “{ $id }” has no table “{ $what }”; the list stands under “tables” of the roadmap.
    [token] There is no token “{ $id }”.
    [webhook] This roadmap has no webhook “{ $id }”.
    [dead-letter] Of webhook “{ $id }” no message “{ $what }” was given up.
    [cursor] Cursor “{ $what }” does not belong to this history of “{ $id }”: a backup was put back, or it has a typing error. Begin anew from 0.
   *[other] “{ $id }” is not there.
}
error-conflict = { $expected ->
    [0] There is a roadmap “{ $id }” already.
   *[other] Someone else was first: “{ $id }” is at revision { $actual }, no longer at { $expected }.
}
error-slip-conflict = { $expected ->
    [0] { $kind ->
        [scenario] There is a scenario “{ $name }” already.
        [token] There is an access token “{ $name }” already.
       *[other] This request is being answered already; ask again in a moment.
    }
   *[other] { $actual ->
        [0] “{ $name }” is no longer there: someone else took it away.
       *[other] Someone else was first: “{ $name }” is at version { $actual }, no longer at { $expected }. Fetch the newest version and try again.
    }
}
error-archived = Roadmap “{ $id }” is archived: it can be read, not changed. Take it out of the archive first.
error-damaged = Revision { $number } of “{ $id }” is not as it was stored. Have someone look at what was changed, and put a backup back.
error-backup = { $reason ->
    [not-a-backup] This is no backup of this store: { $detail }
    [damaged] This backup is damaged: { $detail }
    [not-empty] The store holds roadmaps or scenarios already. Name a file in which they are kept first.
    [same-file] The backup cannot be the file of the store itself.
   *[cannot-write] The backup could not be written: { $detail }
}
error-store-unavailable = { $reason ->
    [locked] The store is in use by someone else; try again in a moment. ({ $detail })
    [full] The disk of the store is full. Nothing was kept; make room and try again. ({ $detail })
    [read-only] The store may not be written; look at the permissions of the file, of the files -wal and -shm beside it and of its folder. ({ $detail })
    [cannot-open] The store cannot be opened. ({ $detail })
    [connection] There is no connection to the store. Was it lost during a change, then the latest revision shows whether that was kept. ({ $detail })
    [refused] The store does not let this user in. ({ $detail })
    [damaged] The file of the store is damaged; put a backup back. ({ $detail })
    [foreign] This database belongs to another program; choose a file or database of its own. ({ $detail })
    [closed] The store is closed already.
   *[failed] The store does not work. ({ $detail })
}
error-store-newer = This store was made by a newer version of the Plateauplanner ({ $detail }). Update this program.

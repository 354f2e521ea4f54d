extension Store {
  /// What was seen and survived since opening; whoever shows the store says each of these once.
  public var notices: [StoreInfo.Notice] {
    let known = replay.notices + replay.losses.map(StoreInfo.Notice.lossKnown)
    guard let cursor = replay.cursor, case .torn(let range) = cursor.end else { return known }
    return known + [.tornTail(path: cursor.file.path, offset: range.lowerBound, count: range.count)]
  }

  /// Stretches of the journal that could not be read, with what they cost.
  public var damages: [Damage] { replay.damages }

  /// A description for people and reports, from what was read last and a look at the folder.
  public func info() throws(StoreError) -> StoreInfo {
    do throws(FileError) {
      take(try missingArchives())
      return StoreInfo(
        path: path, format: Snapshot.format, sequence: sequence, generation: replay.generation,
        snapshotBytes: try files.status(at: path)?.size ?? 0, journalBytes: replay.cursor?.offset ?? 0,
        transactionsSinceSnapshot: transactionsSinceSnapshot,
        archives: replay.archives.map(\.month.description), access: access, damages: replay.damages,
        notices: notices, folder: try folderItems())
    } catch {
      throw .unreadable(error)
    }
  }

  private func folderItems() throws(FileError) -> [StoreInfo.Item] {
    guard try files.status(at: layout.folder) != nil else { return [] }
    var items: [StoreInfo.Item] = []
    for name in try files.list(layout.folder).sorted() {
      guard let status = try files.status(at: layout.folder + "/" + name) else { continue }
      items.append(StoreInfo.Item(name: name, size: status.size))
    }
    return items
  }
}

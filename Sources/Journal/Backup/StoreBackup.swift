/// A past evening kept as a snapshot of its own.
public struct StoreBackup: Hashable, Sendable {
  /// The day whose evening it is.
  public let day: JournalDay
  /// Where it is.
  public let path: String
  /// Length in bytes.
  public let size: Int
}

extension Store {
  /// The evenings kept, oldest first.
  public func backups() throws(StoreError) -> [StoreBackup] {
    var backups: [StoreBackup] = []
    do throws(FileError) {
      for day in try backupDays() {
        let path = layout.backups + "/" + Backups.name(of: day)
        guard let status = try files.status(at: path) else { continue }
        backups.append(StoreBackup(day: day, path: path, size: status.size))
      }
    } catch {
      throw .unreadable(error)
    }
    return backups
  }

  /// Keeps the present file as the evening of its day when the state has gone on to a later one. The lock is held and
  /// the file is about to be replaced. A backup that cannot be made is no reason not to go on.
  func keepEvening() {
    guard replay.snapshot.content == .valid, let evening = replay.snapshot.day, let today = replay.days.last,
      evening < today
    else { return }
    do throws(FileError) {
      try files.makeDirectory(layout.backups)
      let backup = layout.backups + "/" + Backups.name(of: evening)
      if try files.status(at: backup) == nil { try files.link(path, to: backup) }
      try files.synchroniseDirectory(layout.backups)
      try files.synchroniseDirectory(layout.folder)
      try thinBackups()
    } catch {
      // The next evening tries again.
    }
  }

  /// Removes the evenings that are not kept any longer.
  func thinBackups() throws(FileError) {
    let days = try backupDays()
    let kept = Backups.kept(of: days)
    for day in days where !kept.contains(day) { try files.unlink(layout.backups + "/" + Backups.name(of: day)) }
  }

  private func backupDays() throws(FileError) -> [JournalDay] {
    do throws(FileError) {
      return try files.list(layout.backups).compactMap(Backups.day(of:)).sorted()
    } catch {
      if error.isAbsence { return [] }
      throw error
    }
  }
}

extension Store {
  /// The disk that the store lies on, nil when that cannot be told.
  public var volume: Volume? { files.volume(layout.folder) ?? files.volume(layout.parent) }

  /// What tells this store from every other, 32 hexadecimal digits; nil before its first journal.
  public var identity: String? { replay.identity?.text }

  /// Bytes of disk kept ready behind the journal, so that a full disk leaves room to go on.
  public var reserve: Int {
    guard let cursor = replay.cursor, let status = try? files.status(cursor.file) else { return 0 }
    return max(0, status.allocated - cursor.offset)
  }
}

extension Store {
  /// The disk that the store lies on, nil when that cannot be told.
  public var volume: Volume? { files.volume(layout.folder) ?? files.volume(layout.parent) }
}

import Supervision

extension Dashboard {
  /// Says for a while what no command asked about, such as what is wrong with a theme file.
  public mutating func warn(_ words: Phrase, _ world: World) {
    toast = Toast(.refused, words, now: world.now)
  }
}

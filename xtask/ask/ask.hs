-- Asks a module of Haskell.
import Network.HTTP.Types.Status

say :: Int -> Status -> IO ()
say index status = putStrLn ("=\t" ++ show index ++ "\t" ++ show (statusCode status))

main :: IO ()
main = do
  -- questions go here
  return ()
